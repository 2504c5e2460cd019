// @ts-check
// The project's own lint rules, loaded by .oxlintrc.json.

/** Functions whose callback may return a clean-up, which the caller keeps and calls later. */
const takesCleanup = new Set([
  "useEffect",
  "useLayoutEffect",
  "useInsertionEffect",
  "beforeAll",
  "beforeEach",
]);

/** The same for properties and JSX attributes: a story's hooks, and React's ref callbacks. */
const namedForCleanup = new Set(["beforeAll", "beforeEach", "ref"]);

/** Methods of the DOM that are called for what they do. What they return differs between browsers and their versions. */
const domMethods = new Set(
  `after append appendChild before blur click close dispatchEvent focus hidePopover insertAdjacentElement insertBefore
   pause play prepend remove removeAttribute removeChild replaceChildren replaceWith reportValidity requestSubmit reset
   scroll scrollBy scrollIntoView scrollTo select setAttribute setPointerCapture setSelectionRange show showModal
   showPicker showPopover submit toggleAttribute togglePopover`.split(/\s+/),
);

/**
 * @typedef {{ type: string, [key: string]: any }} Node
 * @typedef {{ report(problem: { node: Node, message: string }): void }} Context
 */

/** What is called in the end: through `?.`, `as`, `await`, `&&`, `||`, `??` and both branches of a condition. @returns {Node[]} */
function resultsOf(/** @type {Node | null | undefined} */ node) {
  if (!node) return [];
  const inner = node.expression ?? node.argument;
  switch (node.type) {
    case "AwaitExpression":
    case "ChainExpression":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      return resultsOf(inner);
    case "LogicalExpression":
      return resultsOf(node.right);
    case "ConditionalExpression":
      return [...resultsOf(node.consequent), ...resultsOf(node.alternate)];
    default:
      return [node];
  }
}

function nameOf(/** @type {Node | undefined} */ node) {
  return node?.name ?? node?.value ?? node?.property?.name;
}

const noReturnedDomCall = {
  create(/** @type {Context} */ context) {
    const check = (/** @type {Node | null | undefined} */ callback) => {
      if (callback?.type !== "ArrowFunctionExpression" || callback.body.type === "BlockStatement") return;
      for (const result of resultsOf(callback.body)) {
        const method = result.type === "CallExpression" && nameOf(result.callee?.property);
        if (!method || !domMethods.has(method)) continue;
        context.report({
          node: result,
          message: `The caller takes what this returns for a clean-up, and what ${method}() returns depends on the browser. Use braces.`,
        });
      }
    };
    return {
      CallExpression(/** @type {Node} */ node) {
        if (takesCleanup.has(nameOf(node.callee))) check(node.arguments[0]);
      },
      Property(/** @type {Node} */ node) {
        if (namedForCleanup.has(nameOf(node.key))) check(node.value);
      },
      JSXAttribute(/** @type {Node} */ node) {
        if (namedForCleanup.has(nameOf(node.name))) check(node.value?.expression);
      },
    };
  },
};

/** Names of DOM classes, of which every window has its own. */
const domClass = /^(?:Node|Element|Document|Window|ShadowRoot|(?:HTML|SVG)\w*Element|\w*Event)$/;

const noDomInstanceof = {
  create(/** @type {Context} */ context) {
    return {
      BinaryExpression(/** @type {Node} */ node) {
        const name = node.operator === "instanceof" && nameOf(node.right);
        if (!name || !domClass.test(name)) return;
        context.report({
          node,
          message: `A form may stand in another window, which has a ${name} of its own. Ask for \`nodeType\` or \`localName\`.`,
        });
      },
    };
  },
};

// oxlint-disable-next-line import/no-default-export -- how a plugin is loaded
export default {
  meta: { name: "propsmith" },
  rules: { "no-dom-instanceof": noDomInstanceof, "no-returned-dom-call": noReturnedDomCall },
};
