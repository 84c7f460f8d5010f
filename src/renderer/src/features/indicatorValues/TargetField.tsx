import type { EvaluationSheet, Indicator } from '@shared/evaluation/system';
import { decimal } from '@shared/evaluation/working';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

type Props = { sheet: EvaluationSheet; indicator: Indicator; countyId: string };

/** 目标值 of one county, where completion of targets is scored; without one the common target counts. */
export function TargetField({ sheet, indicator, countyId }: Props) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const own =
    sheet.targets.find((one) => one.indicatorId === indicator.id && one.countyId === countyId)
      ?.value ?? '';
  const [text, setText] = useState(own);
  if (indicator.method.by !== 'target') return null;
  const said = text.trim();
  const isWrong = said !== '' && decimal(said) === null;
  const common = indicator.method.target;
  const save = () => {
    if (isWrong || said === own) return;
    void api.evaluation
      .setTarget({ indicatorId: indicator.id, countyId, value: said === '' ? null : said })
      .then(() => notice.success(t('common:savedUndoable')))
      .catch(notice.error);
  };
  return (
    <div className="values-own">
      <label htmlFor="value-target">{t('target')}</label>
      <Input
        id="value-target"
        maxLength={60}
        value={text}
        suffix={indicator.unit}
        placeholder={common === null ? t('noTarget') : t('commonTarget', { value: common })}
        status={isWrong ? 'error' : ''}
        aria-describedby="value-target-rule"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={enterRuns(save)}
      />
      <Button size="small" disabled={isWrong || said === own} onClick={save}>
        {t('common:action.save')}
      </Button>
      <span id="value-target-rule" role="status">
        {isWrong ? t('targetRule') : ''}
      </span>
    </div>
  );
}
