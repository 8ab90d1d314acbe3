/**
 * Features of the skin that no bone gives, each named by its vertex of the MakeHuman base mesh
 * (the body's own vertices are the first 13,380). Left half and mid-line; found by eye on the posed figures.
 */
export const SKIN_MARKS: Readonly<Record<string, number>> = {
  skin_inner_canthus_L: 7769,
  skin_outer_canthus_L: 6805,
  skin_glabella: 227,
  skin_nasion: 136,
  skin_nose_tip: 5054,
  skin_nose_base: 312,
  skin_nose_wing_L: 11672,
  skin_upper_lip: 571,
  skin_upper_lip_peak_L: 7169,
  skin_mouth_corner_L: 7186,
  skin_lower_lip: 591,
  skin_chin: 5225,
  skin_tragus_L: 12213,
  skin_ear_top_L: 12012,
  skin_ear_back_L: 12018,
  skin_ear_concha_L: 12274,
  skin_ear_lobe_L: 12340,
  skin_armpit_L: 8117,
  skin_armpit_front_L: 8116,
  skin_armpit_back_L: 8295,
  skin_navel: 4120,
  skin_pubis: 4335,
  skin_genitals_front: 4341,
  skin_genitals_low: 4370,
  skin_crotch: 4374,
  skin_perineum: 4376,
  skin_anus: 4259,
  skin_gluteal_cleft: 4241,
};
