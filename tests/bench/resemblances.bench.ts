import { suggestMasks } from '@shared/blinding/masks';
import { drawn } from '@shared/scoring/random';
import { type Copied, resemblances } from '@shared/similarity/passages';
import { STOCK_PHRASES } from '@shared/similarity/stock.template';
import { type Bench, type Figure, inTurns, timed } from './measure';

const ASKED = 48;
const EARLIER = 500;
const CHARACTERS = 4000;
const NAMES = 3000;
const ROUNDS = 3;

/** Texts of characters drawn like those of real ones: few are frequent; one in ten copies a passage. */
function manyTexts(): Copied[] {
  const draw = drawn(2026);
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(1500 * draw() ** 3));
  const texts = Array.from({ length: ASKED + EARLIER }, (_, at) => ({
    id: `t${String(at).padStart(4, '0')}`,
    text: `${STOCK_PHRASES[at % STOCK_PHRASES.length]}${Array.from({ length: CHARACTERS }, character).join('')}`,
  }));
  for (const [at, text] of texts.entries())
    if (at % 10 === 0) text.text += texts[(at * 7 + 1) % texts.length]?.text.slice(500, 900);
  return texts;
}

/** What is looked for before judges read, and what is suggested for one blind copy. */
export const resemblancesBench: Bench = {
  name: 'resemblances',
  async run() {
    const texts = manyTexts();
    const asked = new Set(texts.slice(0, ASKED).map(({ id }) => id));
    const isPair = (one: string, two: string) => asked.has(one) || asked.has(two);
    if (resemblances(texts, isPair, STOCK_PHRASES).length < 5) throw new Error('nothing is found');
    const known = Array.from({ length: NAMES }, (_, at) => ({
      name: String.fromCodePoint(0x5f20, 0x4e00 + (at % 700), 0x5000 + at),
      kind: 'person' as const,
      isOwn: at < 3,
    }));
    const [one] = texts;
    const gram = (text: string) => {
      const grams = new Set<string>();
      for (let at = 0; at + 10 <= text.length; at++) grams.add(text.slice(at, at + 10));
      return grams.size;
    };
    const samples = await inTurns(ROUNDS, {
      grams: timed(() => texts.map(({ text }) => gram(text))),
      found: timed(() => resemblances(texts, isPair, STOCK_PHRASES)),
      masks: timed(() => suggestMasks(one?.text ?? '', known)),
      included: timed(() => known.filter(({ name }) => one?.text.includes(name))),
    });
    const figure = (
      name: string,
      measured: number[],
      baseline: string,
      base: number[],
    ): Figure => ({
      ...{ name, unit: 'ms', samples: measured },
      baselines: [{ name: baseline, samples: base }],
    });
    return [
      figure(
        `${ASKED} texts against ${EARLIER} of ${CHARACTERS} characters`,
        samples.found,
        'a set of every ten characters of each text',
        samples.grams,
      ),
      figure(
        `masks suggested for one text, ${NAMES} names known`,
        samples.masks,
        'text.includes of each name',
        samples.included,
      ),
    ];
  },
};
