/**
 * The HTML of a sidebar with one more script before its own, and the nonce on each script and style of the file: a frame inherits the
 * page's policy, and what is not marked does not run.
 *
 * What stands between the tags stays as it is: a script ends at the first `</script>`, for this as for the browser.
 */
export function markHtml(
  html: string,
  first: { readonly script: string; readonly page: string },
  nonce: string,
): string {
  const marked = html.replace(
    /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1\s*>/gi,
    (_, tag: string, attributes: string, text: string) => `<${tag} nonce="${nonce}"${attributes}>${text}</${tag}>`,
  );
  const script = `<script nonce="${nonce}" data-page="${first.page}">${first.script}</script>`;
  return marked.replace(/<head(?:\s[^>]*)?>/i, (head) => head + script);
}
