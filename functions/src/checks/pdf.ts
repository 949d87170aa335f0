/** Pages that are looked at; a PDF of 4 MB has fewer. */
const MAX_PAGES = 2000;

/**
 * Whether a PDF can be opened by everybody: `locked` wants a password, `broken` has no whole structure or lacks pages.
 * A PDF that only asks not to be printed or copied opens.
 */
export async function openPdf(content: Uint8Array): Promise<'opens' | 'locked' | 'broken'> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  const task = getDocument({
    // It takes the bytes away from whoever gave them.
    data: new Uint8Array(content),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS - 1,
  });
  try {
    const file = await task.promise;
    if (file.numPages < 1) return 'broken';
    for (let page = 1; page <= Math.min(file.numPages, MAX_PAGES); page += 1)
      (await file.getPage(page)).cleanup();
    return 'opens';
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  } finally {
    await task.destroy();
  }
}
