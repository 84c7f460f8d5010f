import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { DateField } from './DateField';

type Support = { organizationId: string; dueDate: string | null };

type Props = {
  supporting: Support[];
  /** the date a new one is given, before the lead's; null where that leaves no time */
  proposedDate: string | null;
  onChange: (supporting: Support[]) => void;
};

/** 协办单位, each with its own date before the lead's. The last, empty line adds one. */
export function SupportFields({ supporting, proposedDate, onChange }: Props) {
  const { t } = useTranslation('issues');
  const replace = (index: number, changed: Partial<Support>) =>
    onChange(supporting.map((one, i) => (i === index ? { ...one, ...changed } : one)));
  const without = (index: number) => onChange(supporting.filter((_, i) => i !== index));
  return (
    <div className="issue-supports">
      {supporting.map((support, index) => (
        <div key={support.organizationId} className="issue-support">
          <OrganizationSelect
            label={t('asked.supportingOrganizations')}
            value={support.organizationId}
            onChange={(organizationId) =>
              organizationId ? replace(index, { organizationId }) : without(index)
            }
          />
          <DateField
            label={t('supportDueDate')}
            value={support.dueDate}
            onChange={(dueDate) => replace(index, { dueDate })}
          />
          <Button size="small" type="link" onClick={() => without(index)}>
            {t('evidence.remove')}
          </Button>
        </div>
      ))}
      <OrganizationSelect
        addsDepartments
        key={supporting.length}
        placeholder={t('addSupporting')}
        onChange={(organizationId) =>
          organizationId && onChange([...supporting, { organizationId, dueDate: proposedDate }])
        }
      />
    </div>
  );
}
