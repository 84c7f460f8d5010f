import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

/** Version, where the data lie, what the program is made of, and that it speaks to no network. */
export function AboutProgram() {
  const { t } = useTranslation('settings');
  const notice = useNotice();
  const status = useAnswer(api.settings.status, {}).data;
  return (
    <section className="settings-part" aria-labelledby="settings-about">
      <h2 id="settings-about">{t('about')}</h2>
      {status ? (
        <>
          <dl className="settings-facts">
            <dt>{t('version')}</dt>
            <dd>
              {t('common:program')} {status.version}
            </dd>
            <dt>{t('licence')}</dt>
            <dd>{t('licenceText')}</dd>
            <dt>{t('network')}</dt>
            <dd>{t('networkText')}</dd>
            <dt>{t('folder')}</dt>
            <dd>
              <span className="settings-path">{status.folder.shownAs}</span>{' '}
              <Button
                size="small"
                onClick={() =>
                  void api.files.showInFolder({ file: status.folder.file }).catch(notice.error)
                }
              >
                {t('showFolder')}
              </Button>
            </dd>
          </dl>
          <details>
            <summary>{t('parts')}</summary>
            <ul className="settings-parts">
              {status.parts.map(({ name, version }) => (
                <li key={name}>
                  {name} {version}
                </li>
              ))}
            </ul>
          </details>
        </>
      ) : null}
    </section>
  );
}
