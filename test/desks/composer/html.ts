/** A plain body as Zendesk shows it: paragraphs, line breaks, links, code. */
export function toHtml(text: string): string {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n');
      if (lines.every((line) => line.startsWith('    '))) {
        return `<pre><code>${escape(lines.map((line) => line.slice(4)).join('\n'))}</code></pre>`;
      }
      return `<p dir="auto">${lines.map(inline).join('<br>')}</p>`;
    });
  return `<div class="zd-comment" dir="auto">${blocks.join('')}</div>`;
}

function inline(line: string): string {
  return escape(line)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/https?:\/\/[^\s<>()]*[^\s<>().,:;]/g, '<a href="$&" rel="noopener noreferrer">$&</a>')
    .replace(/ {2}/g, '&nbsp; ');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
