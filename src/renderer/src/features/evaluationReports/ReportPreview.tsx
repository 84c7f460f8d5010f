import type { Edition } from '@shared/issues/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { pageNonce } from '../../ui/nonce';

/** How a sheet lies on the desk of a screen; a printer gets the page without it. */
const DESK = `
html { background: #878d97; }
body { zoom: 0.55; box-sizing: content-box; width: 156mm; margin: 6mm auto; padding: 25mm 27mm; background: #fff; }
.cover { min-height: 225mm; }
.chapter, .cover { padding-bottom: 8mm; margin-bottom: 8mm; border-bottom: 0.3mm dashed #878d97; }
.break { margin: 12mm -27mm; border-top: 0.3mm dashed #878d97; }
`;

/** The report as it will be printed, in a frame that runs nothing and reaches nothing. */
export function ReportPreview({ id, edition }: { id: string; edition: Edition }) {
  const { t } = useTranslation('evaluationReports');
  const html = useAnswer(api.evaluationReports.preview, { id, edition }).data?.html;
  // The frame's page stands under our page's policy: its styles need the nonce of this page.
  const page = useMemo(
    () =>
      html
        ?.replace('<style>', () => `<style nonce="${pageNonce}">`)
        .replace('</style>', () => `${DESK}</style>`),
    [html],
  );
  return page ? (
    <iframe className="report-preview" title={t('action.preview')} sandbox="" srcDoc={page} />
  ) : (
    <div className="report-preview" />
  );
}
