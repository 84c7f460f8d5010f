import { type HouseStyle, typeAreaMm } from '@shared/houseStyle';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

const A4_MM = { width: 210, height: 297 };
const MM_PER_PT = 25.4 / 72;

/** A page as the style sets it, in miniature; with the fonts that are missing it shows others. */
export function StylePreview({ style, width }: { style: HouseStyle; width: number }) {
  const { t } = useTranslation('houseStyles');
  const perMm = width / A4_MM.width;
  const mm = (value: number) => value * perMm;
  const pt = (value: number) => value * MM_PER_PT * perMm;
  const { marginsMm, body, title, table, fonts, pageNumber, redHead, issuer } = style;
  const area = typeAreaMm(style);
  const text = (
    role: keyof HouseStyle['fonts'],
    sizePt: number,
    linePt: number,
  ): CSSProperties => ({
    fontFamily: [fonts.latin, fonts[role]]
      .filter((name) => name !== null)
      .map((name) => `"${name}"`)
      .concat('serif')
      .join(', '),
    fontSize: pt(sizePt),
    lineHeight: `${pt(linePt)}px`,
  });
  const own = (role: keyof HouseStyle['fonts']) => text(role, body.sizePt, body.linePt);
  const indent: CSSProperties = { textIndent: `${body.indentCharacters}em`, textAlign: 'justify' };
  const label = (level: 1 | 2 | 3 | 4) =>
    style.numbering === 'none' ? '' : t(`sample.label.${style.numbering}.${level}`);
  const padding = table.compact ? `${pt(0.5)}px ${pt(2.5)}px` : `${pt(2)}px ${pt(4)}px`;
  const cell = { ...text('table', table.sizePt, table.sizePt * 1.35), padding };
  const edge = pageNumber.place === 'center' ? 'center' : 'right';
  return (
    <div
      className="style-page"
      role="img"
      aria-label={t('preview')}
      style={{ width, height: mm(A4_MM.height) }}
      lang="zh-CN"
    >
      <div
        className="style-area"
        style={{
          left: mm(marginsMm.left),
          top: mm(marginsMm.top),
          width: mm(area.width),
          height: mm(area.height),
          letterSpacing: pt(body.spacingPt),
        }}
      >
        {redHead.shown ? (
          <div className="style-red">
            <div style={text('title', title.sizePt * 1.6, title.linePt * 1.6)}>{redHead.text}</div>
            <div style={own('body')}>{t('sample.number')}</div>
          </div>
        ) : null}
        <div className="style-centre" style={text('title', title.sizePt, title.linePt)}>
          {t('sample.title')}
        </div>
        {redHead.shown ? null : (
          <div className="style-centre" style={own('body')}>
            {t('sample.number')}
          </div>
        )}
        <div style={own('body')}>{t('sample.to')}</div>
        <div style={{ ...own('body'), ...indent }}>{t('sample.body')}</div>
        {([1, 2, 3, 4] as const).map((level) => (
          <div key={level} style={{ ...own(`heading${level}`), ...indent }}>
            {label(level)}
            {t(`sample.heading${level}`)}
          </div>
        ))}
        <table className="style-table">
          <thead>
            <tr>
              {(['one', 'two', 'three'] as const).map((column) => (
                <th
                  key={column}
                  style={{ ...text('tableHead', table.sizePt, table.sizePt * 1.35), padding }}
                >
                  {t(`sample.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['first', 'second'] as const).map((row) => (
              <tr key={row}>
                {(['one', 'two', 'three'] as const).map((column) => (
                  <td key={column} style={cell}>
                    {t(`sample.${row}.${column}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="style-signature" style={{ ...own('body'), marginTop: pt(body.linePt) }}>
          <div style={{ textAlign: issuer.seal ? 'center' : 'left' }}>
            <div>{issuer.name || t('sample.issuer')}</div>
            <div style={{ paddingLeft: issuer.seal ? 0 : '2em' }}>{t('sample.date')}</div>
          </div>
        </div>
      </div>
      {pageNumber.place === 'none' ? null : (
        <div
          className="style-number"
          style={{
            ...text('pageNumber', pageNumber.sizePt, pageNumber.sizePt),
            left: mm(marginsMm.left),
            right: mm(marginsMm.right),
            bottom: mm(pageNumber.fromEdgeMm),
            textAlign: edge,
          }}
        >
          — 1 —
        </div>
      )}
    </div>
  );
}
