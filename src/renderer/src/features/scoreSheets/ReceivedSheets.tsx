import { shownPoints } from '@shared/scoreSheets/points';
import { isFit, type ReceivedSheet, type RowFault } from '@shared/scoreSheets/received';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../ui/notice';
import type { ReceivedSheetsState } from './useReceivedSheets';

/** What the files say, before anything is written. */
export function ReceivedSheets({ received }: { received: ReceivedSheetsState }) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const files = received.files ?? [];
  return (
    <section className="sheets-received" aria-label={t('receive.preview')}>
      <div className="sheets-bar">
        <h2>{t('receive.count', { count: files.length, fit: received.fit })}</h2>
        <Space>
          <Button
            type="primary"
            disabled={received.fit === 0}
            onClick={() => void received.accept().catch(notice.error)}
          >
            {t('receive.accept', { count: received.fit })}
          </Button>
          <Button onClick={received.clear}>{t('receive.close')}</Button>
        </Space>
      </div>
      <ul>
        {files.map((file) => (
          <li key={file.hash}>
            <File file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ file }: { file: ReceivedSheet }) {
  const { t } = useTranslation('scoreSheets');
  const { t: sentence } = useTranslation();
  const { judgeName, version, fileName, verdicts, faults, rows, problem } = file;
  const differs = rows.filter(({ totalDiffers }) => totalDiffers).map(({ code }) => code);
  return (
    <details open={faults.length > 0 || verdicts.length > 0}>
      <summary>
        <span className={isFit(file) ? 'sheets-in' : 'sheets-bad'}>{isFit(file) ? '✓' : '✗'}</span>{' '}
        <b>{judgeName || fileName}</b>
        {version === null ? null : ` ${t('receive.version', { version })}`}{' '}
        <span className="sheets-soft">{judgeName ? fileName : null}</span>{' '}
        {isFit(file) ? t('receive.fit', { count: rows.length }) : null}
      </summary>
      {verdicts.map((verdict) => (
        <p key={verdict} className={verdict === 'same' ? 'sheets-soft' : 'sheets-bad'}>
          {t(`verdict.${verdict}`)}
        </p>
      ))}
      {problem ? <p className="sheets-bad">{sentence(problem.key, problem.params)}</p> : null}
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      {differs.length > 0 ? (
        <p className="sheets-soft">{t('receive.differs', { codes: differs.join(' ') })}</p>
      ) : null}
      {rows.length > 0 ? (
        <table>
          <tbody>
            {rows.map(({ code, points, total }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>
                  {points === 'abstained'
                    ? t('judge.abstained')
                    : points.map(shownPoints).join(' + ')}
                </td>
                <td className="sheets-number">{total ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}

function Faults({ faults }: { faults: readonly RowFault[] }) {
  const { t } = useTranslation('scoreSheets');
  const where = ({ row, code, criterion }: RowFault) =>
    [
      row === null ? null : t('fault.row', { row }),
      code === null ? null : t('fault.code', { code }),
      criterion,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <ul className="sheets-faults">
      {faults.map((one) => (
        <li key={`${one.reason} ${one.row} ${one.code} ${one.criterion}`}>
          {where(one)} {t(`fault.${one.reason}`)}
        </li>
      ))}
    </ul>
  );
}
