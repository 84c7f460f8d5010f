import { BrowserWindow } from 'electron';

/** Prints HTML of our own making to A4. The page runs no script and can load nothing. */
export async function printPdf(
  html: string,
  options: { landscape: boolean; footer: string },
): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(
      `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`,
    );
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: options.landscape,
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: options.footer,
    });
  } finally {
    window.destroy();
  }
}
