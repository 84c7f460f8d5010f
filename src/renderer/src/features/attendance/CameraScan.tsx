import { useTranslation } from 'react-i18next';
import { useCamera } from './useCamera';

/** What the camera sees, with a frame for the code. It is on as long as this is shown. */
export function CameraScan({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation('attendance');
  const { video, state, looks } = useCamera(onCode);
  return (
    <section
      className={state === 'on' ? 'desk-camera' : 'desk-camera desk-camera-off'}
      aria-label={t('camera.label')}
      data-looks={looks}
    >
      {/* Only pictures, without sound: there is nothing to caption. */}
      <video ref={video} muted playsInline />
      {state === 'on' ? <span className="desk-camera-frame" aria-hidden /> : null}
      {state === 'on' || state === 'starting' ? (
        <p>{t(state === 'on' ? 'camera.hint' : 'camera.starting')}</p>
      ) : (
        <p role="alert">{t(`camera.error.${state}`)}</p>
      )}
    </section>
  );
}
