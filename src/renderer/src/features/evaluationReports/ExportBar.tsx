import type { ReportSheet } from '@shared/evaluationReports/contract';
import { Button, Checkbox, Drawer, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Format = 'docx' | 'pdf';
type ReportFields = { format: Format; countyPages: boolean };
type CountyFields = { format: Format; together: boolean; countyIds: string[] };

/** The report as a file, and the pages for the counties' secretaries. */
export function ExportBar({ sheet, year }: { sheet: ReportSheet; year: number }) {
  const { t } = useTranslation('evaluationReports');
  const notice = useNotice();
  const report = useTask(api.evaluationReports.exportReport);
  const counties = useTask(api.evaluationReports.exportCountyPages);
  const [asked, setAsked] = useState<'report' | 'counties' | null>(null);
  const { report: own, edition } = sheet;
  const { id, title } = own;
  const isPending = report.isPending || counties.isPending;
  const close = () => setAsked(null);
  const begin = () => setAsked('report');
  useAction({
    id: 'evaluationReports.export',
    label: t('action.export'),
    keys: 'mod+shift+e',
    run: begin,
    enabled: !isPending,
  });
  useAction({
    id: 'evaluationReports.counties',
    label: t('action.countyPages'),
    run: () => setAsked('counties'),
    enabled: !isPending,
  });

  async function exportReport({ format, countyPages }: ReportFields): Promise<void> {
    close();
    const name = t('export.name', { title, edition: t(`editions.${edition}`) });
    const target = await api.files.chooseToSave({
      title: t('export.title'),
      suggestedName: `${name}.${format}`,
    });
    if (!target) return;
    const made = await report.mutateAsync({
      ...{ id, edition, format },
      countyPages: countyPages ?? false,
      target: target.file,
    });
    notice.saved(target, made.estimated ? t('export.estimated') : undefined);
  }

  async function exportCounties({ format, together, countyIds }: CountyFields): Promise<void> {
    close();
    const target = together
      ? await api.files.chooseToSave({
          title: t('county.title'),
          suggestedName: `${t('county.name', { year })}.${format}`,
        })
      : await api.files.chooseFolder({ title: t('county.folder') });
    if (!target) return;
    const made = await counties.mutateAsync({
      ...{ id, format, together },
      ...(countyIds.length > 0 ? { countyIds } : {}),
      target: target.file,
    });
    notice.saved(target, t('county.done', { count: made.counties }));
  }

  if (isPending) {
    const task = report.isPending ? report : counties;
    return (
      <span className="report-right">
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      </span>
    );
  }
  const formats = (
    <Form.Item name="format" label={t('export.format')}>
      <Radio.Group
        options={[
          { value: 'docx', label: t('export.docx') },
          { value: 'pdf', label: t('export.pdf') },
        ]}
      />
    </Form.Item>
  );
  return (
    <span className="report-right">
      <Button size="small" onClick={() => setAsked('counties')}>
        {t('action.countyPages')}
      </Button>
      <Button size="small" type="primary" onClick={begin}>
        {t('action.export')} <kbd>Ctrl+Shift+E</kbd>
      </Button>
      {asked === 'report' ? (
        <Drawer open onClose={close} title={t('export.title')} size={420}>
          <Form<ReportFields>
            layout="vertical"
            initialValues={{ format: 'docx', countyPages: true }}
            onFinish={(fields) => void exportReport(fields).catch(notice.error)}
          >
            {formats}
            {edition === 'internal' ? (
              <Form.Item name="countyPages" valuePropName="checked">
                <Checkbox>{t('export.withCounties')}</Checkbox>
              </Form.Item>
            ) : null}
            {sheet.chapters.some(({ stale }) => stale.length > 0) ? (
              <p className="report-warn">{t('export.staleFirst')}</p>
            ) : null}
            {sheet.leaks.length > 0 ? <p className="report-bad">{t('export.leakFirst')}</p> : null}
            <Button type="primary" htmlType="submit">
              {t('action.export')}
            </Button>
          </Form>
        </Drawer>
      ) : null}
      {asked === 'counties' ? (
        <Drawer open onClose={close} title={t('county.title')} size={480}>
          <Form<CountyFields>
            layout="vertical"
            initialValues={{ format: 'docx', together: false, countyIds: [] }}
            onFinish={(fields) => void exportCounties(fields).catch(notice.error)}
          >
            <p className="report-soft">{t('county.hint')}</p>
            <Form.Item name="countyIds" label={t('county.who')}>
              <Select
                mode="multiple"
                allowClear
                placeholder={t('county.all', { count: sheet.counties.length })}
                optionFilterProp="label"
                options={sheet.counties.map(({ id: value, name: label }) => ({ value, label }))}
              />
            </Form.Item>
            <Form.Item name="together" label={t('county.files')}>
              <Radio.Group
                options={[
                  { value: false, label: t('county.separate') },
                  { value: true, label: t('county.together') },
                ]}
              />
            </Form.Item>
            {formats}
            <Button type="primary" htmlType="submit">
              {t('action.countyPages')}
            </Button>
          </Form>
        </Drawer>
      ) : null}
    </span>
  );
}
