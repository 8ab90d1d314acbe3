import { describe, expect, test } from 'vitest';
import { engineOf, grouped } from '../../../src/panels/search/engine';
import { readVocabulary } from '../../../src/matching/node';
import { queryAlarms } from '../../../src/matching/queries';
import { mayBeUrgent } from '../../../src/panels/search/urgent';
import { atlas } from '../../helpers/atlas';

const engine = engineOf(atlas);
const keys = (query: string) => engine.find(query).map((hit) => hit.key);

describe('search', () => {
  test.each([
    ['tailbone', 'region:sacrum-tailbone'],
    ['traps', 'muscle:upper-trapezius'],
    ['shoulder blade', 'region:shoulder-blade'],
    ['hammy', 'muscle:biceps-femoris'],
    ['hammies', 'region:thigh-back'],
    ['chin', 'region:jaw-ear'],
    ['sholder', 'region:shoulder-top'],
    ['sciatca', 'condition:sciatica'],
    ['low bak', 'region:low-back'],
    ['scapula', 'region:shoulder-blade'],
    ['glutes', 'muscle:gluteus-maximus'],
    ['migrane', 'condition:migraine'],
    ['plantar fascitis', 'condition:plantar-fasciitis'],
    ['SCM', 'muscle:sternocleidomastoid'],
    ['pain behind the eye', 'zone:eye-deep'],
    ['my heel hurts', 'region:heel'],
    ['cost', 'learn:cost'],
  ])('%s finds %s', (query, key) => {
    expect(keys(query)).toContain(key);
  });

  test.each([
    ['low back', 'region:low-back'],
    ['neck', 'region:neck-back'],
    ['heel', 'region:heel'],
    ['tailbone', 'region:sacrum-tailbone'],
    ['shoulder blade', 'region:shoulder-blade'],
    ['upper trapezius', 'muscle:upper-trapezius'],
    ['sciatica', 'condition:sciatica'],
    ['tennis elbow', 'condition:tennis-elbow'],
  ])('%s has %s first', (query, key) => {
    expect(keys(query)[0]).toBe(key);
  });

  test('every region, condition, muscle and learn page is found by its own name', () => {
    const missing = [
      ...[...atlas.regions.values()].map((r) => [r.name, `region:${r.id}`] as const),
      ...[...atlas.conditions.values()].map((c) => [c.name, `condition:${c.id}`] as const),
      ...[...atlas.muscles.values()].map((m) => [m.name, `muscle:${m.id}`] as const),
      ...[...atlas.learn.values()].map((l) => [l.title, `learn:${l.id}`] as const),
    ].filter(([name, key]) => !keys(name).includes(key));
    expect(missing).toEqual([]);
  });

  test('a side in the query chooses the side', () => {
    const [first] = engine.find('left knee');
    expect(first).toMatchObject({ key: 'region:knee', side: 'left' });
    expect(keys('left knee')).toEqual(keys('knee'));
  });

  test.each(['', '   ', '???', 'qqqqzzzz'])('“%s” finds nothing', (query) => {
    expect(engine.find(query)).toEqual([]);
  });

  test('groups keep the best hit first and lose none', () => {
    const hits = engine.find('shoulder');
    const flat = grouped(hits).flatMap((group) => group.hits);
    expect(flat[0]).toEqual(hits[0]);
    expect(new Set(flat)).toEqual(new Set(hits));
  });
});

describe('queries that sound urgent', () => {
  const urgentFlags = queryAlarms(atlas, readVocabulary());

  test.each([
    ['chest pain', 'heart-signs'],
    ['chest pressure', 'heart-signs'],
    ['Numb saddle', 'cauda-equina'],
    ['cant breathe', 'breathless'],
    ['worst headache of my life', 'thunderclap-headache'],
    ['swollen calf', 'leg-clot'],
    ['slurred speech', 'stroke-signs'],
    ['stroke', 'stroke-signs'],
    ['testicle', 'testicle-pain'],
  ])('%s shows %s', (query, flag) => {
    expect(mayBeUrgent(query)).toBe(true);
    expect(urgentFlags(query)).toContain(flag);
  });

  test.each([
    ['chst pain', 'heart-signs'],
    ['swolen calf', 'leg-clot'],
    ['thunderclap headach', 'thunderclap-headache'],
  ])('a slip of the finger is mended: %s shows %s', (query, flag) => {
    expect(urgentFlags(query)).toContain(flag);
  });

  test.each([
    ...['calf', 'neck', 'chest', 'low back pain', 'tennis elbow', 'heel pain', 'stiff neck'],
    ...['no chest pain', 'without chest pain', 'shoulder pain at night'],
  ])('%s does not', (query) => {
    expect(urgentFlags(query)).toEqual([]);
  });

  test('one word brings the reader only where it is a sign', () => {
    expect(['calf', 'tailbone', 'traps', ''].filter(mayBeUrgent)).toEqual([]);
    expect(['breathless', 'DVT', 'calf pain'].filter(mayBeUrgent)).toHaveLength(3);
  });

  test('every name that stands alone is one that brings the reader', () => {
    const alone = Object.values(readVocabulary().queryWords).flat();
    expect(alone.filter((phrase) => !mayBeUrgent(phrase))).toEqual([]);
  });

  test('all that they name are red flags of the atlas', () => {
    const named = [
      'chest pain breath bladder slurred worst headache fever stiff neck sight loss',
      'swollen calf hot joint dark urine testicle giant cell double vision aneurysm',
    ].flatMap(urgentFlags);
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((id) => !atlas.redFlags.has(id))).toEqual([]);
    const words = Object.keys(readVocabulary().queryWords);
    expect(words.filter((id) => !atlas.redFlags.has(id))).toEqual([]);
  });
});
