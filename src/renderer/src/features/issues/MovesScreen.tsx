import { issueStatuses } from '@shared/issues/issue';
import { legalMove, moves } from '@shared/issues/lifecycle';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import './moves.css';

/** 办理流程表: what may happen in each status, where it leads, what it asks; nothing else may. */
export function MovesScreen() {
  const { t } = useTranslation('issues');
  return (
    <Page title={t('lifecycle.title')} note={t('lifecycle.hint')} padded={false}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no mouse scrolls it by keys */}
      <section className="moves" aria-label={t('lifecycle.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="moves-corner">
                {t('lifecycle.corner')}
              </th>
              {moves.map((move) => (
                <th key={move} scope="col">
                  {t(`move.${move}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issueStatuses.map((status) => (
              <tr key={status}>
                <th scope="row">{t(`status.${status}`)}</th>
                {moves.map((move) => {
                  const legal = legalMove(status, move);
                  return (
                    <td key={move} className={legal ? 'moves-legal' : undefined}>
                      {legal ? (
                        <>
                          <strong>→ {t(`status.${legal.to}`)}</strong>
                          {legal.asks.length > 0 ? (
                            <span>
                              {legal.asks
                                .map((asked) => t(`asked.${asked}`))
                                .join(t('document.listComma'))}
                            </span>
                          ) : null}
                        </>
                      ) : (
                        <span className="moves-none" title={t('lifecycle.none')}>
                          ·
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}
