import type { Edition } from '@shared/issues/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { pageNonce } from '../../ui/nonce';

/** How a sheet lies on the desk of a screen; a printer gets the page without it. */
const DESK = `
html { background: #878d97; }
body { zoom: 0.5; box-sizing: content-box; width: 156mm; margin: 6mm auto; padding: 25mm 27mm; background: #fff; }
.cover { min-height: 225mm; }
.chapter, .cover { padding-bottom: 8mm; margin-bottom: 8mm; border-bottom: 0.3mm dashed #878d97; }
.break { margin: 12mm -27mm; border-top: 0.3mm dashed #878d97; }
`;
/** A part of a book has no title of its own. */
const PART = 'body > h1, body > .marks { display: none; }';

type Props = { id: string; part: 'front' | 'back' | { caseId: string }; edition: Edition };

/** A part of the book as it will be printed, in a frame that runs nothing and reaches nothing. */
export function BookPreview({ id, part, edition }: Props) {
  const { t } = useTranslation('casebooks');
  const html = useAnswer(api.casebooks.preview, { id, part, edition }).data?.html;
  const page = useMemo(
    () => html && forScreen(html, part === 'front' ? DESK : DESK + PART),
    [html, part],
  );
  return page ? (
    <iframe className="casebook-preview" title={t('preview')} sandbox="" srcDoc={page} />
  ) : (
    <div className="casebook-preview" />
  );
}

/** The frame's page stands under our page's policy: its styles need the nonce of this page. */
const forScreen = (html: string, desk: string): string =>
  html
    .replace('<style>', () => `<style nonce="${pageNonce}">`)
    .replace('</style>', () => `${desk}</style>`);
