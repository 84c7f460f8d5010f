import { drawing } from '@shared/pictures/drawn/drawing';
import type { Drawn } from '@shared/pictures/drawn/drawn';
import type { Picture, Shapes } from '@shared/pictures/picture';
import { createElement, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  picture: Picture;
  shapes: Shapes | null;
  /** in pixels */
  width: number;
  /** a county that was clicked */
  onCounty: (countyId: string) => void;
};

/** The same drawing that goes to paper, as elements of the page. */
export const DrawnPicture = memo(function DrawnPicture({
  picture,
  shapes,
  width,
  onCounty,
}: Props) {
  const { t } = useTranslation('pictures');
  const drawn = drawing(
    picture,
    { width, say: (key, params) => t(key, params), isTitled: true },
    shapes ?? {},
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of counties beside it does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className="picture-drawn"
      onClick={({ target }) => {
        const countyId = (target as Element).closest('[data-county]')?.getAttribute('data-county');
        if (countyId) onCounty(countyId);
      }}
    >
      {element(drawn, 0)}
    </div>
  );
});

/** Attributes of SVG as React spells them. */
const spelt = (name: string): string =>
  name.startsWith('data-') || name.startsWith('aria-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function element({ tag, at, inside, text }: Drawn, key: number): ReactNode {
  const attributes = Object.fromEntries(
    Object.entries(at).map(([name, value]) => [spelt(name), value]),
  );
  return createElement(tag, { ...attributes, key }, text, ...(inside ?? []).map(element));
}
