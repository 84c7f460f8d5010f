import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAction } from '../ui/actions';
import { keysText } from '../ui/keys';
import { type Place, places } from './places';

/** The year's work. Narrow windows and large scales show the icons only. */
export function NavigationRail() {
  const { t } = useTranslation('shell');
  return (
    <nav className="rail" aria-label={t('navigation')}>
      {places.map((place, index) => (
        <RailLink key={place.key} place={place} first={places[index - 1]?.group !== place.group} />
      ))}
    </nav>
  );
}

function RailLink({ place, first }: { place: Place; first: boolean }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const name = t(`place.${place.key}`);
  const { keys } = place;
  useAction({
    id: `go.${place.key}`,
    label: t('goTo', { place: name }),
    keys,
    run: () => void navigate({ to: place.path }),
  });
  return (
    <>
      {first ? <div className="rail-group">{t(`group.${place.group}`)}</div> : null}
      <Link
        to={place.path}
        className="rail-link"
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ className: 'rail-open', 'aria-current': 'page' }}
        title={`${name}  ${keysText(keys)}`}
      >
        <span className="rail-icon" aria-hidden>
          {place.icon}
        </span>
        <span className="rail-name">{name}</span>
        <span className="rail-key" aria-hidden>
          {keysText(keys)}
        </span>
      </Link>
    </>
  );
}
