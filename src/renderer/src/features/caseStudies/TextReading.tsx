import type { CasePicture, TextBlock, WholeText } from '@shared/caseStudies/caseText';
import { useTranslation } from 'react-i18next';
import './caseTexts.css';

/** A case's text as it was handed in: its headings, tables and pictures in their places. */
export function TextReading({ text }: { text: WholeText }) {
  const { t } = useTranslation('caseStudies');
  return (
    <article className="case-text" aria-label={text.fileName}>
      {text.blocks.map((block, at) => (
        <Block key={at} block={block} pictures={text.pictures} />
      ))}
      {text.leftOut > 0 ? (
        <p className="case-text-note">{t('text.leftOut', { count: text.leftOut })}</p>
      ) : null}
    </article>
  );
}

function Block({ block, pictures }: { block: TextBlock; pictures: readonly CasePicture[] }) {
  switch (block.kind) {
    case 'title':
      return <h3 className="case-text-title">{block.text}</h3>;
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'text':
      return <p>{block.text}</p>;
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture': {
      const picture = pictures.find(({ number }) => number === block.number);
      return picture ? <Picture picture={picture} /> : null;
    }
  }
}

function Picture({ picture }: { picture: CasePicture }) {
  const { t } = useTranslation('caseStudies');
  const { imageHash, caption, number, width, height } = picture;
  return (
    <figure>
      <img
        src={`/picture/${imageHash}`}
        alt={caption || t('text.picture', { number })}
        width={width}
        height={height}
        loading="lazy"
      />
      <figcaption>{caption || t('text.picture', { number })}</figcaption>
    </figure>
  );
}
