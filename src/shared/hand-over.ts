/** What became of a file: on the device, given to another app, or neither because the person let it be. */
export type HandedOver = 'saved' | 'shared' | 'dismissed' | 'failed';

/** Opened from the home screen of an iPhone or iPad. There a link to a file leads into a preview without a way back. */
const onHomeScreen = (): boolean =>
  (navigator as { readonly standalone?: boolean }).standalone === true;

/**
 * Hand a file to the reader: by the share sheet of the system where a link cannot, else as a download.
 *
 * @param type MIME type of a text; a blob has its own
 */
export async function handOver(
  content: Blob | string,
  name: string,
  type = 'text/plain',
): Promise<HandedOver> {
  const file = new File([content], name, {
    type: typeof content === 'string' ? type : content.type,
  });
  const files = [file];
  if (onHomeScreen() && navigator.canShare?.({ files }))
    return navigator.share({ files }).then(
      () => 'shared' as const,
      // To close the sheet is an answer, not a fault.
      (error: unknown) => ((error as Error).name === 'AbortError' ? 'dismissed' : 'failed'),
    );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'saved';
}
