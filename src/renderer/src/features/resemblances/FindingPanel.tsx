import type { ComparedCase, Finding, Place, Verdict } from '@shared/resemblances/resemblance';
import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';

type Props = { finding: Finding; onNext: () => void };

/** Both cases side by side, passage by passage; below it what whoever looked says. */
export function FindingPanel({ finding, onNext }: Props) {
  const { t } = useTranslation('resemblances');
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const { own, other, share, characters, passages, pictures, look } = finding;
  const canLook = look === null && reason.trim() !== '';
  const told = async (verdict: Verdict) => {
    try {
      await api.resemblances.look({ id: finding.id, verdict, reason });
      notice.success(t('common:savedUndoable'));
      onNext();
    } catch (error) {
      notice.error(error);
    }
  };
  useAction({
    id: 'resemblances.dismiss',
    label: t('verdict.dismiss'),
    keys: 'mod+Enter',
    enabled: canLook,
    run: () => void told('dismissed'),
  });
  const place = (at: Place) =>
    at.at === 'text' ? t('inText') : t('onSlide', { number: at.number });
  const head = ({ countyName, title, year, isNominated }: ComparedCase) => (
    <th scope="col">
      {t(isNominated ? 'nominated' : 'earlier', { year })} <b>{countyName}</b>
      <div>{title}</div>
    </th>
  );
  return (
    <section className="finding-panel" aria-label={t('panel')}>
      <p className="finding-sum">
        {t('sum', {
          share: (share / 100).toFixed(1),
          characters,
          passages: passages.length,
          pictures: pictures.length,
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="finding-passages" tabIndex={0} aria-label={t('passages')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="finding-length">
                {t('column.length')}
              </th>
              {head(own)}
              {head(other)}
            </tr>
          </thead>
          <tbody>
            {pictures.map(({ imageHash, ownAt, otherAt }) => (
              <tr key={imageHash}>
                <td>{t('picture')}</td>
                {[ownAt, otherAt].map((at, side) => (
                  <td key={side}>
                    <div className="finding-soft">{place(at)}</div>
                    <img src={`/picture/${imageHash}`} alt={place(at)} />
                  </td>
                ))}
              </tr>
            ))}
            {passages.map((passage, at) => (
              <tr key={at}>
                <td className="finding-length">{t('length', { count: passage.characters })}</td>
                <td>
                  <div className="finding-soft">{place(passage.ownAt)}</div>
                  {passage.own}
                </td>
                <td>
                  <div className="finding-soft">{place(passage.otherAt)}</div>
                  {passage.other}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {look ? (
        <div className="finding-verdict">
          <span>
            <b>{t(`verdict.${look.verdict}`)}</b> {look.reason}{' '}
            <span className="finding-soft">
              {look.by} {dayjs(look.at).format('YYYY-MM-DD HH:mm')}
            </span>
          </span>
          <Button
            size="small"
            onClick={() => void api.resemblances.lookAgain({ id: finding.id }).catch(notice.error)}
          >
            {t('verdict.again')}
          </Button>
        </div>
      ) : (
        <div className="finding-verdict">
          <Input
            size="small"
            value={reason}
            maxLength={500}
            aria-label={t('reason')}
            placeholder={t('reasonHint')}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" disabled={!canLook} onClick={() => void told('dismissed')}>
            {t('verdict.dismiss')}
          </Button>
          <Button size="small" danger disabled={!canLook} onClick={() => void told('upheld')}>
            {t('verdict.uphold')}
          </Button>
        </div>
      )}
    </section>
  );
}
