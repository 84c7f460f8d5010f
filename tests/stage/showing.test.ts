import type { KeptStage, Scene, StageDeck } from '@shared/stage/showing';
import * as showing from '@shared/stage/showing';
import type { StagePicture } from '@shared/stage/stage';
import { asInstant } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const NOW = asInstant(1_000_000);

const aDeck = (changes: Partial<StageDeck> = {}): StageDeck => ({
  id: 'd1',
  meetingId: 'm',
  isStageVersion: true,
  rendering: 'done',
  pages: [1, 2, 3].map((number) => ({
    id: `s${number}`,
    number,
    imageHash: `hash${number}`,
    width: 1600,
    height: 900,
  })),
  ...changes,
});

const aState = (changes: Partial<KeptStage> = {}): KeptStage => ({
  ...showing.emptyStage,
  meetingId: 'm',
  ...changes,
});

const aScene = (changes: Partial<Scene> = {}): Scene => ({
  meeting: {
    name: '示例交流会',
    theme: '产业',
    venue: '示例会议中心',
    startsOn: '2026-08-14',
    endsOn: '2026-08-15',
  },
  deck: aDeck(),
  strokes: [],
  film: null,
  agenda: {
    date: '2026-08-15',
    items: [{ start: 510, title: '交流发言', county: '诸城市', speakers: '示例甲', running: true }],
  },
  ...changes,
});

const slide2: Extract<StagePicture, { view: 'slide' }> = {
  view: 'slide',
  slideId: 's2',
  strokes: [],
  imageHash: 'hash2',
  width: 1600,
  height: 900,
  number: 2,
  near: ['hash3', 'hash1'],
};
/** Nothing moves on it. */
const frozen2: StagePicture = { ...slide2, slideId: null };
const holding: StagePicture = {
  view: 'holding',
  meetingName: '示例交流会',
  theme: '产业',
  venue: '示例会议中心',
  dates: ['2026-08-14', '2026-08-15'],
};

describe('what the hall sees', () => {
  const onSlide2 = aState({ view: 'slide', slideId: 's2' });
  test.each<[string, KeptStage, Scene, StagePicture]>([
    [
      'nothing before a meeting is chosen',
      showing.emptyStage,
      aScene({ meeting: null }),
      { view: 'black' },
    ],
    ['the holding page', aState(), aScene(), holding],
    ['a page, with the others to have ready, nearest first', onSlide2, aScene(), slide2],
    [
      'the last page, with those before it',
      aState({ view: 'slide', slideId: 's3' }),
      aScene(),
      {
        ...slide2,
        slideId: 's3',
        imageHash: 'hash3',
        number: 3,
        near: ['hash2', 'hash1'],
      },
    ],
    [
      'the agenda',
      aState({ view: 'agenda', dayId: 'd' }),
      aScene(),
      {
        view: 'agenda',
        meetingName: '示例交流会',
        date: '2026-08-15',
        items: [
          { start: 510, title: '交流发言', county: '诸城市', speakers: '示例甲', running: true },
        ],
      },
    ],
    ['black over a page', { ...onSlide2, black: true }, aScene(), { view: 'black' }],
    [
      'black over a frozen picture',
      { ...onSlide2, black: true, frozen: slide2 },
      aScene(),
      { view: 'black' },
    ],
    [
      'the frozen picture, whatever is chosen',
      aState({ view: 'agenda', dayId: 'd', frozen: slide2 }),
      aScene(),
      slide2,
    ],
    [
      'the frozen picture, though its deck is gone',
      { ...onSlide2, frozen: slide2 },
      aScene({ deck: null }),
      slide2,
    ],
    ['the holding page for a page that is gone', onSlide2, aScene({ deck: null }), holding],
    [
      'the holding page once the deck is no stage version',
      onSlide2,
      aScene({ deck: aDeck({ isStageVersion: false }) }),
      holding,
    ],
    [
      'the holding page while the deck is drawn anew',
      onSlide2,
      aScene({ deck: aDeck({ rendering: 'waiting' }) }),
      holding,
    ],
    [
      'the holding page for a day that is gone',
      aState({ view: 'agenda', dayId: 'd' }),
      aScene({ agenda: null }),
      holding,
    ],
  ])('%s', (_, state, scene, picture) => {
    expect(showing.pictureOf(state, scene)).toEqual(picture);
  });
});

describe('moves', () => {
  const s = (slideId: string) => aState({ view: 'slide', slideId });
  test.each<[string, KeptStage, KeptStage]>([
    ['on', showing.turn(s('s1'), aDeck(), 1), s('s2')],
    ['back', showing.turn(s('s2'), aDeck(), -1), s('s1')],
    ['not past the end', showing.turn(s('s3'), aDeck(), 1), s('s3')],
    ['not before the start', showing.turn(s('s1'), aDeck(), -1), s('s1')],
    [
      'from the holding page back to the page',
      showing.turn(aState({ slideId: 's2' }), aDeck(), 1),
      s('s2'),
    ],
    ['to a page by number', showing.goToPage(s('s1'), aDeck(), 3), s('s3')],
    [
      'turning stays black',
      showing.turn({ ...s('s1'), black: true }, aDeck(), 1),
      { ...s('s2'), black: true },
    ],
    [
      'turning stays frozen',
      showing.turn({ ...s('s1'), frozen: slide2 }, aDeck(), 1),
      { ...s('s2'), frozen: slide2 },
    ],
    [
      'the holding page lifts black and frozen',
      showing.showHolding({ ...s('s1'), black: true, frozen: slide2 }, 'm'),
      aState({ slideId: 's1' }),
    ],
    [
      'the agenda remembers the page',
      showing.showAgenda(s('s1'), 'm', 'd'),
      aState({ view: 'agenda', slideId: 's1', dayId: 'd' }),
    ],
    ['black and back', showing.setBlack(showing.setBlack(s('s1'), true), false), s('s1')],
    [
      'freeze keeps what is seen',
      showing.setFrozen(s('s2'), true, aScene(), NOW),
      { ...s('s2'), frozen: frozen2 },
    ],
    [
      'freezing twice keeps the first',
      showing.setFrozen({ ...aState(), frozen: slide2 }, true, aScene(), NOW),
      { ...aState(), frozen: slide2 },
    ],
    [
      'freezing under black keeps what lies beneath',
      showing.setFrozen({ ...s('s2'), black: true }, true, aScene(), NOW),
      { ...s('s2'), black: true, frozen: frozen2 },
    ],
    ['unfreeze', showing.setFrozen({ ...s('s2'), frozen: holding }, false, aScene(), NOW), s('s2')],
  ])('%s', (_, got, expected) => {
    expect(got).toEqual(expected);
  });

  test.each<[string, () => unknown, string]>([
    [
      'a page of another version',
      () => showing.showSlide(aState(), aDeck({ isStageVersion: false }), 's1'),
      'stage:error.notStageVersion',
    ],
    [
      'a page not drawn yet',
      () => showing.showSlide(aState(), aDeck({ rendering: 'waiting' }), 's1'),
      'stage:error.notRendered',
    ],
    [
      'a page that failed to draw',
      () => showing.showSlide(aState(), aDeck({ rendering: 'failed' }), 's1'),
      'stage:error.notRendered',
    ],
    [
      'a page number out of range',
      () => showing.goToPage(s('s1'), aDeck(), 4),
      'stage:error.noPage',
    ],
    [
      'turning before any page was on',
      () => showing.turn(aState(), null, 1),
      'stage:error.noSlide',
    ],
    [
      'a page number before any page was on',
      () => showing.goToPage(aState(), null, 1),
      'stage:error.noSlide',
    ],
    [
      'turning a deck that lost its stage version',
      () => showing.turn(s('s1'), aDeck({ isStageVersion: false }), 1),
      'stage:error.notStageVersion',
    ],
  ])('refuses %s', (_, move, key) => {
    expect(move).toThrow(expect.objectContaining({ kind: 'refused', key }));
  });

  test('however one turns, the page stays within the deck', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 40 }), (turns) => {
        const end = turns.reduce((state, by) => showing.turn(state, aDeck(), by), s('s2'));
        expect(['s1', 's2', 's3']).toContain(end.slideId);
      }),
    );
  });
});
