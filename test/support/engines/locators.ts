// Vitest's locators in Firefox and WebKitGTK: what to act on is decided here in the page, and real input does it.
import {
  ensureAwaited,
  getByAltTextSelector,
  getByLabelSelector,
  getByPlaceholderSelector,
  getByRoleSelector,
  getByTestIdSelector,
  getByTextSelector,
  getByTitleSelector,
  Locator,
  processTimeoutOptions,
  selectorEngine,
  triggerCommandWithTrace,
} from "@vitest/browser/locators";
import { page, server } from "vitest/browser";
import { type Point, readyPoint } from "./ready-point.ts";
import { fillControl, selectOption } from "./write.ts";

type Options = {
  timeout?: number;
  position?: Point;
  button?: "left" | "right";
  force?: boolean;
  /** How long the button is down, in milliseconds. */
  delay?: number;
};
type Found = HTMLElement | SVGElement;

const BUTTONS = { left: 0, right: 2 };

class EngineLocator extends Locator {
  selector: string;
  readonly #root: () => Node;

  constructor(selector: string, root: () => Node = () => document.documentElement) {
    super();
    this.selector = selector;
    this.#root = root;
  }

  override elements(): Found[] {
    return selectorEngine.querySelectorAll(this.#parsed(), this.#root()) as Found[];
  }

  override query(): Found | null {
    return selectorEngine.querySelector(this.#parsed(), this.#root(), true) as Found | null;
  }

  #parsed() {
    return selectorEngine.parseSelector(this.selector);
  }

  override click = (options?: Options) => this.#press(1, options);
  override dblClick = (options?: Options) => this.#press(2, options);
  override tripleClick = (options?: Options) => this.#press(3, options);
  override hover = (options?: Options) => this.#act(options, (at) => [move(at)]);
  override unhover = () => page.elementLocator(document.documentElement).hover({ position: { x: 1, y: 1 } });

  override dropTo = (target: Locator, options?: Options) =>
    this.#act(options, async (from, timeout) => {
      const to = await readyPoint(target, { timeout });
      return [move(from), down(), move({ x: from.x + 4, y: from.y + 4 }), move(to, 100), move(to), up()];
    });

  override fill = (text: string, options?: Options) =>
    ensureAwaited(async () => {
      await readyPoint(this, { ...processTimeoutOptions(options), covered: true });
      fillControl(await this.findElement(options), text);
    });

  override clear = (options?: Options) => this.fill("", options);

  override selectOptions = (value: Parameters<Locator["selectOptions"]>[0], options?: Options) =>
    ensureAwaited(async () => selectOption(await this.findElement(options), value));

  #press(count: number, options?: Options): Promise<void> {
    const button = BUTTONS[options?.button ?? "left"];
    const pause = { type: "pause", duration: options?.delay ?? 0 };
    const presses = Array.from({ length: count }, () => [down(button), pause, up(button)]).flat();
    return this.#act(options, (at) => [move(at), ...presses]);
  }

  #act(
    options: Options | undefined,
    actions: (at: Point, timeout?: number) => object[] | Promise<object[]>,
  ): Promise<void> {
    return ensureAwaited(async (errorSource) => {
      const { timeout, position, force } = processTimeoutOptions(options) ?? {};
      const at = await readyPoint(this, { timeout, position, covered: force });
      const mouse = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } };
      await triggerCommandWithTrace({
        name: "webdriver_perform",
        arguments: [[{ ...mouse, actions: await actions(at, timeout) }]],
        errorSource,
      });
    });
  }

  protected override locator(selector: string): Locator {
    return new EngineLocator(`${this.selector} >> ${selector}`, this.#root);
  }

  protected override elementLocator(element: Element): Locator {
    return new ElementLocator(element);
  }
}

/** Stands for an element itself, wherever it is: also for one that no selector finds again. */
class ElementLocator extends EngineLocator {
  readonly #element: Element;

  constructor(element: Element) {
    super(selectorEngine.generateSelectorSimple(element));
    this.#element = element;
  }

  override elements = () => [this.#element as Found];
  override query = () => this.#element as Found;
  protected override locator = (selector: string) => new EngineLocator(selector, () => this.#element);
}

const move = ({ x, y }: Point, duration = 0) => ({ type: "pointerMove", origin: "viewport", x, y, duration });
const down = (button = 0) => ({ type: "pointerDown", button });
const up = (button = 0) => ({ type: "pointerUp", button });

const { testIdAttribute } = server.config.browser.locators;

page.extend({
  getByLabelText: (text, options) => new EngineLocator(getByLabelSelector(text, options)),
  getByRole: (role, options) => new EngineLocator(getByRoleSelector(role, options)),
  getByTestId: (id) => new EngineLocator(getByTestIdSelector(testIdAttribute, id)),
  getByAltText: (text, options) => new EngineLocator(getByAltTextSelector(text, options)),
  getByPlaceholder: (text, options) => new EngineLocator(getByPlaceholderSelector(text, options)),
  getByText: (text, options) => new EngineLocator(getByTextSelector(text, options)),
  getByTitle: (title, options) => new EngineLocator(getByTitleSelector(title, options)),
  elementLocator: (element) => new ElementLocator(element),
  frameLocator: (frame) =>
    new EngineLocator("css=html", () => {
      // A frame that is not there yet, or not of this origin, has nothing in it.
      const found = frame.query() as HTMLIFrameElement | null;
      return found?.contentDocument ?? document.createElement("p");
    }),
});
