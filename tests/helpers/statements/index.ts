import { alliancePtp } from './alliance-ptp';
import { article2023 } from './article-2023';
import { bannerHealth } from './banner-health';
import { holisticTeam } from './holistic-team';
import { stayWell } from './staywell';
import type { PatientPage } from './types';

/** The five patient pages, sentence by sentence. */
export const PATIENT_PAGES: readonly PatientPage[] = [
  bannerHealth,
  holisticTeam,
  alliancePtp,
  article2023,
  stayWell,
];
