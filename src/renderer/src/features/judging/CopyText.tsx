import { masked } from '@shared/blinding/masks';
import { segmenter } from '@shared/blinding/segments';
import type { TextBlock } from '@shared/caseStudies/caseText';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyDraft } from './useCopyDraft';

type Props = {
  blocks: readonly TextBlock[];
  draft: Pick<CopyDraft, 'masks' | 'open' | 'readable'>;
  /** as judges will read it, instead of with the marks */
  isBlind: boolean;
  /** what was selected with the mouse or the keyboard; empty for nothing */
  onSelect: (text: string) => void;
};

/** The whole text with everything marked, or as judges will read it. */
export const CopyText = memo(function CopyText({ blocks, draft, isBlind, onSelect }: Props) {
  const { t } = useTranslation('judging');
  const { masks, open, readable } = draft;
  const shown = useMemo(() => {
    if (isBlind) return (text: string): ReactNode => masked(text, masks);
    const cut = segmenter(
      masks,
      open.map(({ term }) => term),
      readable,
    );
    return (text: string): ReactNode =>
      cut(text).map(({ text: part, mark }, at) =>
        mark === null ? (
          part
        ) : (
          <mark key={at} className={`copy-${mark}`} title={t(`mark.${mark}`)}>
            {part}
          </mark>
        ),
      );
  }, [isBlind, masks, open, readable, t]);
  const select = () => onSelect(window.getSelection()?.toString().trim() ?? '');
  return (
    <article
      className="copy-text"
      aria-label={t('copies.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      onMouseUp={select}
      onKeyUp={select}
    >
      {blocks.map((block, at) => (
        <Block key={at} block={block} shown={shown} picture={t('copies.picture')} />
      ))}
    </article>
  );
});

function Block({
  block,
  shown,
  picture,
}: {
  block: TextBlock;
  shown: (text: string) => ReactNode;
  picture: string;
}) {
  switch (block.kind) {
    case 'title':
      return <h3 className="copy-title">{shown(block.text)}</h3>;
    case 'heading':
      return <h4>{shown(block.text)}</h4>;
    case 'text':
      return <p>{shown(block.text)}</p>;
    case 'picture':
      return <p className="copy-picture">{picture}</p>;
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{shown(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
