import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export type SplitPart = { editedWording: string; demand: string };

type Props = {
  /** as spoken: what the parts are cut out of */
  original: string;
  parts: SplitPart[];
  onChange: (parts: SplitPart[]) => void;
};

/** 一事一项: the matters that one issue is split into; the first keeps its number. */
export function SplitFields({ original, parts, onChange }: Props) {
  const { t } = useTranslation('issues');
  const set = (at: number, change: Partial<SplitPart>) =>
    onChange(parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  return (
    <>
      <p className="issue-soft">{original}</p>
      {parts.map((part, index) => (
        <fieldset key={index} className="issue-part">
          <legend>{index === 0 ? t('split.first') : t('split.part', { number: index + 1 })}</legend>
          <Input.TextArea
            autoFocus={index === 0}
            aria-label={t('split.wording')}
            placeholder={t('split.wording')}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            value={part.editedWording}
            onChange={(event) => set(index, { editedWording: event.target.value })}
          />
          <Input
            aria-label={t('split.demand')}
            placeholder={t('split.demand')}
            value={part.demand}
            onChange={(event) => set(index, { demand: event.target.value })}
          />
          {parts.length > 2 ? (
            <Button
              size="small"
              type="text"
              onClick={() => onChange(parts.filter((_, at) => at !== index))}
            >
              {t('split.remove')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {parts.length < 20 ? (
        <Button
          size="small"
          onClick={() => onChange([...parts, { editedWording: '', demand: '' }])}
        >
          {t('split.add')}
        </Button>
      ) : null}
    </>
  );
}
