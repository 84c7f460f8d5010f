import type { PaperLine } from '@shared/papers/paper';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { pageNonce } from '../../ui/nonce';

/** How a sheet lies on the desk of a screen; a printer gets the page without it. */
const DESK = `
html { background: #878d97; }
body { zoom: 0.62; }
body:not(:has(.sheet)) { box-sizing: content-box; width: 156mm; margin: 6mm auto; padding: 25mm 27mm; background: #fff; }
.cover { min-height: 225mm; margin-bottom: 12mm; border-bottom: 0.3mm dashed #878d97; }
.break { margin: 12mm -27mm; border-top: 0.3mm dashed #878d97; }
.sheet { margin: 4mm auto; background: #fff; }
`;

type Props = { meetingId: string; line: PaperLine; participantIds: string[] | undefined };

/** The paper as it will be printed, in a frame that runs nothing and reaches nothing. */
export function PaperPreview({ meetingId, line: { paper, makeUp }, participantIds }: Props) {
  const { t } = useTranslation('papers');
  const answer = useAnswer(api.papers.preview, { meetingId, paper, ...makeUp, participantIds });
  const html = answer.data?.html;
  const page = useMemo(() => html && forScreen(html), [html]);
  return page ? (
    <iframe
      className="papers-preview"
      title={t('preview', { paper: t(`paper.${paper}`) })}
      sandbox=""
      srcDoc={page}
    />
  ) : (
    <div className="papers-preview" />
  );
}

/** The frame's page stands under our page's policy: its styles need the nonce of this page. */
const forScreen = (html: string): string =>
  html
    .replace('<style>', () => `<style nonce="${pageNonce}">`)
    .replace('</style>', () => `${DESK}</style>`);
