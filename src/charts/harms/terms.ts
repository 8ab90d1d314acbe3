import type { HarmStudy } from '../../atlas/comparison/types';

/** What one unit is, so that the axis can say it. */
export const UNIT: Record<HarmStudy['unit'], string> = {
  treatment: 'treatments',
  'chest-treatment': 'treatments near the lung',
  session: 'sessions',
  appointment: 'appointments',
  consultation: 'consultations',
  course: 'people, over a whole course',
  series: 'people, over a series of treatments',
};

/** What is counted. Events are not people: one person can have several. */
export const COUNTED: Record<HarmStudy['counts'], string> = {
  events: 'events',
  people: 'people with an event',
  treatments: 'treatments with an event',
  appointments: 'appointments with an event',
};

/** Who counted. */
export const REPORTER: Record<HarmStudy['reporter'], string> = {
  therapist: 'reported by therapists',
  patient: 'reported by patients',
  trial: 'recorded in a trial',
  studies: 'pooled from studies',
  hospital: 'taken from hospital records',
  nobody: 'not counted by anyone',
};
