import type { CountyGroup } from '@shared/counties/county';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { useCases } from './useCases';

type Fields = { issueIds?: string[]; caseStudyIds?: string[] };
type Props = { group: CountyGroup; onClose: () => void };

/** The issues and cases of a group; those of its members are offered first. */
export function LinkForm({ group, onClose }: Props) {
  const { t } = useTranslation('counties');
  const meeting = useCurrentMeeting();
  const register =
    useAnswer(api.issues.list, { meetingId: meeting?.id ?? '' }, { enabled: meeting !== null })
      .data ?? [];
  const members = new Set(group.members.map(({ id }) => id));
  const isOurs = ({ countyId }: { countyId: string | null }) => members.has(countyId ?? '');
  const oursFirst = <Row extends { countyId: string | null }>(rows: readonly Row[]): Row[] => [
    ...rows.filter(isOurs),
    ...rows.filter((row) => !isOurs(row)),
  ];
  const known = new Set(register.map(({ id }) => id));
  const issues = [
    ...group.issues
      .filter(({ id }) => !known.has(id))
      .map(({ id, number, wording, meetingName }) => ({
        value: id,
        label: `${number} ${wording} · ${meetingName}`,
      })),
    ...oursFirst(register).map(({ id, number, wording, countyName }) => ({
      value: id,
      label: `${number} ${wording} · ${countyName}`,
    })),
  ];
  const cases = oursFirst(useCases()).map(({ value, label }) => ({ value, label }));
  return (
    <DrawerForm<Fields>
      title={t('do.link')}
      initial={{
        issueIds: group.issues.map(({ id }) => id),
        caseStudyIds: group.cases.map(({ id }) => id),
      }}
      onClose={onClose}
      onSave={({ issueIds = [], caseStudyIds = [] }) =>
        api.counties.linkGroup({ id: group.id, issueIds, caseStudyIds })
      }
    >
      <Form.Item name="issueIds" label={t('section.issues')} extra={t('linkHint')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={issues}
          placeholder={t('pickIssues')}
        />
      </Form.Item>
      <Form.Item name="caseStudyIds" label={t('column.cases')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={cases}
          placeholder={t('pickCase')}
        />
      </Form.Item>
    </DrawerForm>
  );
}
