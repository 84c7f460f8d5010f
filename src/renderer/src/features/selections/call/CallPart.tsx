import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../../api';
import { useNotice } from '../../../ui/notice';
import type { PartProps } from '../partProps';
import { AllowanceForm } from './AllowanceForm';
import { AllowanceSection } from './AllowanceSection';
import { CallForm } from './CallForm';
import { CallSection } from './CallSection';
import { CriteriaForm } from './CriteriaForm';
import { CriteriaSection } from './CriteriaSection';
import './call.css';
import { QuotaForm } from './QuotaForm';
import { QuotaSection } from './QuotaSection';
import { ScoringForm } from './ScoringForm';
import { ScoringSection } from './ScoringSection';

type Open = 'call' | 'criteria' | 'scoring' | 'allowances' | 'quotas';

/** 征集要求: what cities are asked for, and how scores become places. Everything changes in drawers. */
export function CallPart({ sheet, onGo }: PartProps) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const [open, setOpen] = useState<Open | null>(null);
  const nominations = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data ?? [];
  const remove = useCommand(api.selections.remove);
  const isOpenCall = sheet.phase === 'call';
  const quotasStay = sheet.phase === 'notice' || sheet.phase === 'published';
  const onClose = () => setOpen(null);

  async function removeSelection(): Promise<void> {
    await remove.mutateAsync({ id: sheet.id });
    notice.success(t('call.removed'));
    onGo({ selection: undefined, part: undefined });
  }

  return (
    <div className="call-part">
      {isOpenCall ? null : (
        <p className="call-locked" role="note">
          {t(`call.locked.${sheet.phase}`)}
        </p>
      )}
      <div className="call-columns">
        <div className="call-column">
          <CallSection sheet={sheet} onEdit={() => setOpen('call')} />
          <CriteriaSection
            sheet={sheet}
            isLocked={!isOpenCall}
            onEdit={() => setOpen('criteria')}
          />
          <QuotaSection sheet={sheet} isLocked={quotasStay} onEdit={() => setOpen('quotas')} />
        </div>
        <div className="call-column">
          <ScoringSection sheet={sheet} isLocked={!isOpenCall} onEdit={() => setOpen('scoring')} />
          <AllowanceSection
            sheet={sheet}
            nominations={nominations}
            isLocked={!isOpenCall}
            onEdit={() => setOpen('allowances')}
          />
          {isOpenCall && nominations.length === 0 ? (
            <Button danger onClick={() => void removeSelection().catch(notice.error)}>
              {t('call.remove')}
            </Button>
          ) : null}
        </div>
      </div>
      {open === 'call' ? <CallForm sheet={sheet} onClose={onClose} /> : null}
      {open === 'criteria' ? <CriteriaForm sheet={sheet} onClose={onClose} /> : null}
      {open === 'scoring' ? <ScoringForm sheet={sheet} onClose={onClose} /> : null}
      {open === 'allowances' ? <AllowanceForm sheet={sheet} onClose={onClose} /> : null}
      {open === 'quotas' ? <QuotaForm sheet={sheet} onClose={onClose} /> : null}
    </div>
  );
}
