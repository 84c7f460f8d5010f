import { AppError } from '@shared/errors';
import type { ChosenFile } from '@shared/files/contract';
import { App, Button, Space } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';

export type Notice = {
  /** a short sentence that something was done; it goes away by itself */
  success(text: string): void;
  /** what was refused, in one sentence; takes whatever was thrown */
  error(thrown: unknown): void;
  /** an exported file, with buttons to open it and to show its folder; `remark` stands below its name */
  saved(file: Pick<ChosenFile, 'file' | 'name'>, remark?: string): void;
};

/** One sentence for whatever was thrown: what a rule refused, or that the program itself failed. */
export function useSentence(): (thrown: unknown) => string {
  const { t } = useTranslation();
  return (thrown) =>
    thrown instanceof AppError ? t(thrown.key, thrown.params) : t('common:error.bug');
}

/** Says what happened, at the top of the window, without stopping anybody's work. */
export function useNotice(): Notice {
  const { message, notification } = App.useApp();
  const { t } = useTranslation();
  const sentence = useSentence();
  return useMemo(() => {
    const error = (thrown: unknown) => void message.error(sentence(thrown), 8);
    return {
      success: (text) => void message.success(text, 4),
      error,
      saved({ file, name }, remark) {
        const openWith = (call: typeof api.files.open) => () => void call({ file }).catch(error);
        notification.success({
          title: t('common:saved.title'),
          description: remark ? (
            <>
              <div>{name}</div>
              <div>{remark}</div>
            </>
          ) : (
            name
          ),
          placement: 'bottomRight',
          duration: 15,
          actions: (
            <Space>
              <Button size="small" onClick={openWith(api.files.showInFolder)}>
                {t('common:saved.folder')}
              </Button>
              <Button size="small" type="primary" onClick={openWith(api.files.open)}>
                {t('common:saved.open')}
              </Button>
            </Space>
          ),
        });
      },
    };
  }, [message, notification, t]);
}

/** The net beneath all screens: what an operation refused and no caller caught is told as well. */
export function useUncaughtErrors(): void {
  const { error } = useNotice();
  useEffect(() => {
    const tell = ({ reason }: PromiseRejectionEvent) => {
      if (reason instanceof AppError) error(reason);
    };
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, [error]);
}
