/**
 * All muscles, from head to foot: one file each holds what was measured of a muscle and the few
 * particulars that it needs beyond that; `../lines/row.ts` explains the fields.
 *
 * Millimetres; x to the left, y up from the floor, z to the front, origin on the floor at the mid-line
 * under the ankle joints. Left side; the right one is its mirror. Measured on BodyParts3D, (c) The
 * Database Center for Life Science (Mitsuhashi N et al. 2009, Nucleic Acids Res 37:D782), and registered
 * onto these figures; licence as found: see `static/models/NOTICE.md`. Measurements only, no vertex data.
 */
import occipitofrontalis from './occipitofrontalis.ts';
import orbicularisZygomaticus from './orbicularis-zygomaticus.ts';
import platysma from './platysma.ts';
import temporalis from './temporalis.ts';
import masseter from './masseter.ts';
import medialPterygoid from './medial-pterygoid.ts';
import lateralPterygoid from './lateral-pterygoid.ts';
import digastric from './digastric.ts';
import sternocleidomastoid from './sternocleidomastoid.ts';
import scalenes from './scalenes.ts';
import suboccipitals from './suboccipitals.ts';
import spleniusCapitis from './splenius-capitis.ts';
import spleniusCervicis from './splenius-cervicis.ts';
import semispinalisCapitis from './semispinalis-capitis.ts';
import cervicalMultifidus from './cervical-multifidus.ts';
import levatorScapulae from './levator-scapulae.ts';
import upperTrapezius from './upper-trapezius.ts';
import middleTrapezius from './middle-trapezius.ts';
import lowerTrapezius from './lower-trapezius.ts';
import rhomboids from './rhomboids.ts';
import supraspinatus from './supraspinatus.ts';
import infraspinatus from './infraspinatus.ts';
import teresMinor from './teres-minor.ts';
import teresMajor from './teres-major.ts';
import subscapularis from './subscapularis.ts';
import latissimusDorsi from './latissimus-dorsi.ts';
import deltoid from './deltoid.ts';
import coracobrachialis from './coracobrachialis.ts';
import serratusPosteriorSuperior from './serratus-posterior-superior.ts';
import serratusAnterior from './serratus-anterior.ts';
import pectoralisMajor from './pectoralis-major.ts';
import pectoralisMinor from './pectoralis-minor.ts';
import subclavius from './subclavius.ts';
import sternalis from './sternalis.ts';
import bicepsBrachii from './biceps-brachii.ts';
import brachialis from './brachialis.ts';
import tricepsBrachii from './triceps-brachii.ts';
import brachioradialis from './brachioradialis.ts';
import extensorCarpiRadialis from './extensor-carpi-radialis.ts';
import extensorCarpiUlnaris from './extensor-carpi-ulnaris.ts';
import extensorDigitorum from './extensor-digitorum.ts';
import supinator from './supinator.ts';
import pronatorTeres from './pronator-teres.ts';
import flexorCarpiRadialis from './flexor-carpi-radialis.ts';
import flexorCarpiUlnaris from './flexor-carpi-ulnaris.ts';
import palmarisLongus from './palmaris-longus.ts';
import fingerThumbFlexors from './finger-thumb-flexors.ts';
import thumbAdductorOpponens from './thumb-adductor-opponens.ts';
import handInterossei from './hand-interossei.ts';
import iliocostalisThoracis from './iliocostalis-thoracis.ts';
import iliocostalisLumborum from './iliocostalis-lumborum.ts';
import longissimusThoracis from './longissimus-thoracis.ts';
import lumbarMultifidus from './lumbar-multifidus.ts';
import serratusPosteriorInferior from './serratus-posterior-inferior.ts';
import quadratusLumborum from './quadratus-lumborum.ts';
import rectusAbdominis from './rectus-abdominis.ts';
import externalOblique from './external-oblique.ts';
import iliopsoas from './iliopsoas.ts';
import pelvicFloor from './pelvic-floor.ts';
import obturatorInternus from './obturator-internus.ts';
import gluteusMaximus from './gluteus-maximus.ts';
import gluteusMedius from './gluteus-medius.ts';
import gluteusMinimus from './gluteus-minimus.ts';
import piriformis from './piriformis.ts';
import tensorFasciaeLatae from './tensor-fasciae-latae.ts';
import rectusFemoris from './rectus-femoris.ts';
import vastusLateralis from './vastus-lateralis.ts';
import vastusMedialis from './vastus-medialis.ts';
import vastusIntermedius from './vastus-intermedius.ts';
import sartorius from './sartorius.ts';
import adductorLongusBrevis from './adductor-longus-brevis.ts';
import adductorMagnus from './adductor-magnus.ts';
import pectineus from './pectineus.ts';
import gracilis from './gracilis.ts';
import bicepsFemoris from './biceps-femoris.ts';
import semitendinosusSemimembranosus from './semitendinosus-semimembranosus.ts';
import popliteus from './popliteus.ts';
import gastrocnemius from './gastrocnemius.ts';
import soleus from './soleus.ts';
import tibialisAnterior from './tibialis-anterior.ts';
import tibialisPosterior from './tibialis-posterior.ts';
import fibularis from './fibularis.ts';
import longToeExtensors from './long-toe-extensors.ts';
import longToeFlexors from './long-toe-flexors.ts';
import abductorHallucis from './abductor-hallucis.ts';
import superficialSole from './superficial-sole.ts';
import quadratusPlantae from './quadratus-plantae.ts';
import deepForefoot from './deep-forefoot.ts';
import shortToeExtensors from './short-toe-extensors.ts';
import type { MuscleRow } from '../lines/row.ts';

const MUSCLES: Record<string, MuscleRow> = {
  occipitofrontalis,
  'orbicularis-zygomaticus': orbicularisZygomaticus,
  platysma,
  temporalis,
  masseter,
  'medial-pterygoid': medialPterygoid,
  'lateral-pterygoid': lateralPterygoid,
  digastric,
  sternocleidomastoid,
  scalenes,
  suboccipitals,
  'splenius-capitis': spleniusCapitis,
  'splenius-cervicis': spleniusCervicis,
  'semispinalis-capitis': semispinalisCapitis,
  'cervical-multifidus': cervicalMultifidus,
  'levator-scapulae': levatorScapulae,
  'upper-trapezius': upperTrapezius,
  'middle-trapezius': middleTrapezius,
  'lower-trapezius': lowerTrapezius,
  rhomboids,
  supraspinatus,
  infraspinatus,
  'teres-minor': teresMinor,
  'teres-major': teresMajor,
  subscapularis,
  'latissimus-dorsi': latissimusDorsi,
  deltoid,
  coracobrachialis,
  'serratus-posterior-superior': serratusPosteriorSuperior,
  'serratus-anterior': serratusAnterior,
  'pectoralis-major': pectoralisMajor,
  'pectoralis-minor': pectoralisMinor,
  subclavius,
  sternalis,
  'biceps-brachii': bicepsBrachii,
  brachialis,
  'triceps-brachii': tricepsBrachii,
  brachioradialis,
  'extensor-carpi-radialis': extensorCarpiRadialis,
  'extensor-carpi-ulnaris': extensorCarpiUlnaris,
  'extensor-digitorum': extensorDigitorum,
  supinator,
  'pronator-teres': pronatorTeres,
  'flexor-carpi-radialis': flexorCarpiRadialis,
  'flexor-carpi-ulnaris': flexorCarpiUlnaris,
  'palmaris-longus': palmarisLongus,
  'finger-thumb-flexors': fingerThumbFlexors,
  'thumb-adductor-opponens': thumbAdductorOpponens,
  'hand-interossei': handInterossei,
  'iliocostalis-thoracis': iliocostalisThoracis,
  'iliocostalis-lumborum': iliocostalisLumborum,
  'longissimus-thoracis': longissimusThoracis,
  'lumbar-multifidus': lumbarMultifidus,
  'serratus-posterior-inferior': serratusPosteriorInferior,
  'quadratus-lumborum': quadratusLumborum,
  'rectus-abdominis': rectusAbdominis,
  'external-oblique': externalOblique,
  iliopsoas,
  'pelvic-floor': pelvicFloor,
  'obturator-internus': obturatorInternus,
  'gluteus-maximus': gluteusMaximus,
  'gluteus-medius': gluteusMedius,
  'gluteus-minimus': gluteusMinimus,
  piriformis,
  'tensor-fasciae-latae': tensorFasciaeLatae,
  'rectus-femoris': rectusFemoris,
  'vastus-lateralis': vastusLateralis,
  'vastus-medialis': vastusMedialis,
  'vastus-intermedius': vastusIntermedius,
  sartorius,
  'adductor-longus-brevis': adductorLongusBrevis,
  'adductor-magnus': adductorMagnus,
  pectineus,
  gracilis,
  'biceps-femoris': bicepsFemoris,
  'semitendinosus-semimembranosus': semitendinosusSemimembranosus,
  popliteus,
  gastrocnemius,
  soleus,
  'tibialis-anterior': tibialisAnterior,
  'tibialis-posterior': tibialisPosterior,
  fibularis,
  'long-toe-extensors': longToeExtensors,
  'long-toe-flexors': longToeFlexors,
  'abductor-hallucis': abductorHallucis,
  'superficial-sole': superficialSole,
  'quadratus-plantae': quadratusPlantae,
  'deep-forefoot': deepForefoot,
  'short-toe-extensors': shortToeExtensors,
};

/** All muscles by id, in the order of the file. Rows are shared: change copies only. */
export const muscleTable = (): Record<string, MuscleRow> => ({ ...MUSCLES });
