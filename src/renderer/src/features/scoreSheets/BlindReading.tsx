import type { TextBlock } from '@shared/caseStudies/caseText';
import type { SheetLine } from '@shared/judging/judge';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

/** What a judge reads under a code. */
export function BlindReading({ judgeId, line }: { judgeId: string; line: SheetLine }) {
  const { t } = useTranslation('scoreSheets');
  const { code, field, characters } = line;
  const text = useAnswer(api.judging.blindText, { judgeId, code }).data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is read with the keyboard too
    <article className="judge-text" aria-label={t('judge.text', { code })} tabIndex={0}>
      <p className="judge-about">
        <b>{code}</b>
        {field ? <span>{field}</span> : null}
        <span>{t('judge.characters', { count: characters })}</span>
      </p>
      {text?.code === code ? (
        <>
          <h2>{text.title}</h2>
          {text.blocks.map((block, at) => (
            <Block key={at} block={block} title={text.title} />
          ))}
        </>
      ) : null}
    </article>
  );
}

function Block({ block, title }: { block: TextBlock; title: string }) {
  switch (block.kind) {
    case 'title':
      return block.text.trim() === title.trim() ? null : <p className="judge-sub">{block.text}</p>;
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return <p>{block.text}</p>;
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) => (
                  <td key={c}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return null;
  }
}
