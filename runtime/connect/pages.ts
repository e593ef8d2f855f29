// The few pages people see: text and one button, no script, nothing loaded from anywhere.

export interface Question {
  /** The gateway's name. */
  readonly gateway: string;
  readonly upstream: string;
  /** Who will be able to use the account, as far as the gateway knows. */
  readonly user: string;
  readonly client: string;
  /** What the client was told with the address. */
  readonly code: string;
  /** Host of the authorization server. */
  readonly host: string;
  readonly scopes: readonly string[];
  /** Where the form goes to, and what it carries. */
  readonly action: string;
  readonly ticket: string;
  readonly formToken: string;
}

/** Answers to a browser: headers of every page, whatever is on it. */
export const PAGE_HEADERS: readonly string[] = [
  'content-type',
  'text/html; charset=utf-8',
  'content-security-policy',
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control',
  'no-store',
  'referrer-policy',
  'no-referrer',
  'x-content-type-options',
  'nosniff',
  'x-frame-options',
  'DENY',
  'cross-origin-opener-policy',
  'same-origin',
];

export function questionPage(question: Question): string {
  const { gateway, upstream, user, client, code, host, scopes, action, ticket, formToken } = question;
  const who = user === '' ? client : user;
  const via = client === '' || client === who ? '' : ` with the client <b>${safe(client)}</b>`;
  const asker = who === '' ? 'Whoever uses this gateway on this machine' : `<b>${safe(who)}</b>${via}`;
  const asked =
    scopes.length === 0
      ? ''
      : `<p>It asks for:</p><ul>${scopes.map((scope) => `<li>${safe(scope)}</li>`).join('')}</ul>`;
  const warning =
    who === ''
      ? 'Go on only if you asked for this just now.'
      : `Go on only if you are ${safe(who)} and asked for this just now: ${safe(who)} will be able to use the account you sign in with.`;
  return page(
    `Connect ${upstream}`,
    `<p>${asker} wants to use <b>${safe(upstream)}</b> through <b>${safe(gateway)}</b>.</p>
<p>You will be sent to <b>${safe(host)}</b> to sign in and allow it.</p>
${asked}<p>${warning}</p>
<p>Your client shows the code <b>${safe(code)}</b> with the address of this page. If it does not, or if somebody sent you the address, close the page.</p>
<form method="post" action="${safe(action)}">
<input type="hidden" name="t" value="${safe(ticket)}">
<input type="hidden" name="csrf" value="${safe(formToken)}">
<button type="submit">${who === '' ? 'Go on' : `I am ${safe(who)}, go on`}</button>
</form>`,
  );
}

export function connectedPage(upstream: string): string {
  return page(
    'Connected',
    `<p><b>${safe(upstream)}</b> is connected. You can go back and close this page.</p>`,
  );
}

/** `text`: constant, of ours. */
export function messagePage(title: string, text: string): string {
  return page(title, `<p>${safe(text)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${safe(title)}</title>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without what turns text around or hides it: a name must look like what it is. */
function safe(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
