// The pages of one listener on which a person connects an account: what is asked and by whom; the way to the
// authorization server; and the way back.
//
// Nobody signs in to the gateway in a browser: it knows its callers by the tokens of their clients. So the page says whose
// client asked, the person confirms to be that one by going on, and what connects the steps cannot be had by anybody
// else: a sealed ticket that only the asking client was given and that is good for one journey; a form that only the
// page itself can fill in; a state that ends with its first use and works in no other browser. The account always
// becomes that of whoever asked, never that of whoever happens to open a page.

import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Log } from '../observe/log.ts';
import type { Accounts } from './accounts.ts';
import type { AskedSessions } from './asked-sessions.ts';
import type { Browsers } from './browser.ts';
import { isFromIssuer } from './issuer-check.ts';
import { type Journeys, scopesOf } from './journeys.ts';
import { connectedPage, messagePage, PAGE_HEADERS, questionPage } from './pages.ts';
import type { AccountSettings } from './settings.ts';
import { codeOf, type Ticket, type Tickets } from './ticket.ts';
import { redeemCode } from './token-request.ts';

export interface PagesParts {
  readonly accounts: Accounts;
  readonly tickets: Tickets;
  readonly journeys: Journeys;
  readonly browsers: Browsers;
  readonly asked: AskedSessions;
  readonly log: Log;
  /** Where browsers reach the listener. */
  readonly base: string;
  /** Name of the listener. */
  readonly listener: string;
  /** The gateway's name. */
  readonly gateway: string;
}

const PAGE = /^\/connect\/([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/;
const CALLBACK = '/connect/callback';
const MAX_FORM_BYTES = 16 * 1024;

/** What is read of a request before anything is waited for. */
interface Visit {
  readonly response: HttpResponse;
  readonly parameters: URLSearchParams;
  readonly browser: string | undefined;
}

export class ConnectPages {
  readonly #parts: PagesParts;

  constructor(parts: PagesParts) {
    this.#parts = parts;
  }

  /** False for a request of something else, which was not touched. */
  handle(request: HttpRequest, response: HttpResponse): boolean {
    const { method, path, query, headers } = request;
    const upstream = PAGE.exec(path)?.[1];
    if (upstream === undefined) return false;
    const parameters = new URLSearchParams(query);
    const browser = this.#parts.browsers.secretIn(headers.get('cookie'));
    const visit: Visit = { response, parameters, browser };
    // An upstream may have the name of the way back: its pages come with a ticket.
    if (method === 'GET' && path === CALLBACK && !parameters.has('t')) this.#run(response, this.#back(visit));
    else if (method === 'GET') this.#run(response, this.#question(visit, upstream));
    else if (method === 'POST') this.#post(request, visit, upstream);
    else say(response, 405, ['allow', 'GET, POST'], 'Not possible', 'This page can only be opened.');
    return true;
  }

  #post(request: HttpRequest, { response, browser }: Visit, upstream: string): void {
    const { headers } = request;
    const site = headers.get('sec-fetch-site');
    const form = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
    request.readBody(MAX_FORM_BYTES, (body) => {
      // Browsers that say where a form came from cannot be made to say it wrongly.
      if (body === undefined || !form || (site !== undefined && site !== 'same-origin')) {
        refuseForm(response);
        return;
      }
      const visit: Visit = { response, parameters: new URLSearchParams(body.toString()), browser };
      this.#run(response, this.#setOut(visit, upstream));
    });
  }

  /** Who asks for what. Looking does not use the ticket up: programs look at addresses, too. */
  async #question({ response, parameters, browser }: Visit, upstream: string): Promise<void> {
    const { accounts, browsers, base, gateway } = this.#parts;
    const text = only(parameters, 't') ?? '';
    const found = this.#ticketIn(text, upstream);
    if (found === undefined) return over(response);
    const { ticket, settings } = found;
    const server = await accounts.serverOf(settings);
    const secret = browser ?? browsers.newSecret();
    const html = questionPage({
      gateway,
      upstream,
      user: ticket.user,
      client: ticket.client,
      code: codeOf(ticket.id),
      host: new URL(server.authorizationUrl).host,
      scopes: scopesOf(server),
      action: `${base}/connect/${upstream}`,
      ticket: text,
      formToken: browsers.formToken(secret, ticket.id),
    });
    response.send(200, [...PAGE_HEADERS, 'set-cookie', browsers.cookie(secret)], html);
  }

  /** To the authorization server. */
  async #setOut({ response, parameters, browser }: Visit, upstream: string): Promise<void> {
    const { accounts, tickets, journeys, browsers, base } = this.#parts;
    const found = this.#ticketIn(only(parameters, 't') ?? '', upstream);
    if (found === undefined) return over(response);
    const { ticket, settings } = found;
    const token = only(parameters, 'csrf') ?? '';
    if (browser === undefined || !browsers.isFormToken(token, browser, ticket.id))
      return refuseForm(response);
    const server = await accounts.serverOf(settings);
    if (!tickets.use(ticket)) return over(response);
    const redirectUri = `${base}${CALLBACK}`;
    const location = journeys.begin({ ticket, settings, server, redirectUri, browser });
    response.send(303, [...PAGE_HEADERS, 'location', location], '');
  }

  /** From the authorization server. What it says counts only when it is the one the person was sent to. */
  async #back({ response, parameters, browser }: Visit): Promise<void> {
    const { accounts, journeys, asked, listener } = this.#parts;
    const journey = journeys.end(only(parameters, 'state') ?? '', browser);
    if (journey === undefined || journey.ticket.listener !== listener) return over(response);
    const { ticket, server } = journey;
    const iss = parameters.has('iss') ? (only(parameters, 'iss') ?? '') : undefined;
    if (!isFromIssuer(server, iss)) {
      return this.#failed(response, ticket, 'the answer is that of another authorization server');
    }
    const code = only(parameters, 'code');
    if (code === undefined || parameters.has('error')) {
      const text = 'The permission was not given. Nothing was connected; you can go back.';
      return say(response, 200, [], 'Not connected', text);
    }
    // The bundle may have been replaced on the way, or the secret rotated.
    const settings = accounts.settingsOf(ticket.upstream);
    if (settings?.binding !== ticket.binding) return over(response);
    const tokens = await redeemCode(accounts.web, { settings, server }, { ...journey, code });
    accounts.connected(ticket, server.issuer, tokens);
    asked.settled(ticket.id);
    response.send(200, PAGE_HEADERS, connectedPage(ticket.upstream));
  }

  #ticketIn(text: string, upstream: string): { ticket: Ticket; settings: AccountSettings } | undefined {
    const { accounts, tickets, listener } = this.#parts;
    const ticket = tickets.open(text);
    const settings = accounts.settingsOf(upstream);
    if (ticket === undefined || settings === undefined) return undefined;
    const fits =
      ticket.upstream === upstream && ticket.listener === listener && ticket.binding === settings.binding;
    return fits ? { ticket, settings } : undefined;
  }

  #run(response: HttpResponse, work: Promise<void>): void {
    work.catch((error: Error) => this.#failed(response, undefined, error.message));
  }

  #failed(response: HttpResponse, ticket: Ticket | undefined, reason: string): void {
    this.#parts.log.warn('an account could not be connected', {
      ...(ticket !== undefined && { upstream: ticket.upstream }),
      reason,
    });
    say(response, 502, [], 'Not connected', 'That did not work. Nothing was connected; try again later.');
  }
}

/** The value of a parameter that must come once. */
function only(parameters: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = parameters.getAll(name);
  return more.length === 0 && value !== '' ? value : undefined;
}

function over(response: HttpResponse): void {
  const text = 'This page is no longer good. Go back and try again; you will be given another one.';
  say(response, 410, [], 'Too late', text);
}

function refuseForm(response: HttpResponse): void {
  say(
    response,
    403,
    [],
    'Not possible',
    'Open the page again, in a browser that takes cookies, and go on from there.',
  );
}

/** Title and text are constant. */
function say(
  response: HttpResponse,
  status: number,
  headers: readonly string[],
  title: string,
  text: string,
): void {
  response.send(status, [...PAGE_HEADERS, ...headers], messagePage(title, text));
}
