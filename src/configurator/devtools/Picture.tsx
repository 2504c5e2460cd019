"use client";

import { useId, useRef, useState, type KeyboardEvent } from "react";
import { isComposing } from "../../ui/composing.ts";
import { devtools as words } from "../en/devtools.ts";
import { useWords } from "../words.ts";
import { drawAcross } from "./draw-across.ts";
import { drawDown } from "./draw-down.ts";
import { neighbourOf, type Direction } from "./drawing.ts";
import { FORM, type Edge, type EdgeKind, type Status } from "./graph.ts";
import { usePlace, type PlaceSize } from "./use-place.ts";

/** A field, or the form's fields as a whole, as it is drawn. */
export interface PictureNode {
  id: string;
  label: string;
  /** How it stands, in words. */
  says: string;
  status?: Status["kind"];
}

interface PictureProps {
  nodes: readonly PictureNode[];
  edges: readonly Edge[];
  /** A node was chosen. */
  onGo(id: string): void;
}

const KINDS: readonly EdgeKind[] = ["waits", "feeds", "reloads"];

/** What depends on what, as a picture: in layers side by side where there is room for them, and else one below the other. */
export function Picture(props: PictureProps) {
  const t = useWords(words);
  const [ref, place] = usePlace();
  const kinds = KINDS.filter((kind) => props.edges.some((edge) => edge.kind === kind));
  return (
    <div className="cf-graph" ref={ref}>
      {place && <Drawn {...props} place={place} />}
      {kinds.length > 0 && (
        <ul className="cf-graph-legend" aria-hidden="true">
          {kinds.map((kind) => (
            <li key={kind}>
              <svg width="28" height="10">
                <path className="cf-graph-line" data-kind={kind} d="M0 5H28" />
              </svg>
              <span>{t(`edge.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const mirrored: Record<Direction, Direction> = { left: "right", right: "left", up: "up", down: "down" };

function Drawn({ nodes, edges, onGo, place }: PictureProps & { place: PlaceSize }) {
  const t = useWords(words);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const ids = nodes.map((node) => node.id);
  const drawing = drawAcross(ids, edges, place.width) ?? drawDown(ids, edges, place.width);
  const { boxes, width, height } = drawing;
  const stop = boxes.some((box) => box.id === current) ? current : boxes[0]?.id;
  const active = hovered ?? current;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const direction = arrows[event.key];
    const to =
      event.key === "Home"
        ? boxes[0]?.id
        : event.key === "End"
          ? boxes.at(-1)?.id
          : direction && stop !== undefined
            ? neighbourOf(drawing, stop, place.isRtl ? mirrored[direction] : direction)
            : undefined;
    const index = boxes.findIndex((box) => box.id === to);
    if (index < 0) return;
    event.preventDefault();
    root.current?.querySelectorAll("button")[index]?.focus();
  };

  return (
    <>
      <p id={`${id}hint`} className="cf-note">
        {t("dependencies.hint")}
      </p>
      {/* The keys are those of the buttons inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="cf-graph-picture"
        ref={root}
        role="group"
        aria-label={t("dependencies.picture")}
        aria-describedby={`${id}hint`}
        style={{ inlineSize: width, blockSize: height }}
        onKeyDown={onKeyDown}
      >
        <svg aria-hidden="true" width={width} height={height}>
          <defs>
            {KINDS.map((kind) => (
              <marker
                key={kind}
                id={`${id}${kind}`}
                className="cf-graph-head"
                data-kind={kind}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="m0 0 8 4-8 4Z" />
              </marker>
            ))}
          </defs>
          <g transform={place.isRtl ? `translate(${width} 0) scale(-1 1)` : undefined}>
            {drawing.lines.map(({ from, to, kind, path }) => (
              <path
                key={`${kind} ${from} ${to}`}
                className="cf-graph-line"
                data-kind={kind}
                data-active={active === undefined ? undefined : active === from || active === to}
                d={path}
                markerEnd={`url(#${id}${kind})`}
              />
            ))}
          </g>
        </svg>
        {boxes.map((box) => {
          const node = nodes.find((it) => it.id === box.id);
          if (!node) return null;
          return (
            <button
              key={box.id}
              type="button"
              className="cf-graph-node"
              data-status={node.status}
              data-form={box.id === FORM || undefined}
              tabIndex={box.id === stop ? 0 : -1}
              title={node.label}
              style={{
                insetInlineStart: box.x,
                insetBlockStart: box.y,
                inlineSize: box.width,
                blockSize: box.height,
              }}
              onFocus={() => setCurrent(box.id)}
              onBlur={() => setCurrent(undefined)}
              onPointerEnter={() => setHovered(box.id)}
              onPointerLeave={() => setHovered(undefined)}
              onClick={() => onGo(box.id)}
            >
              <strong>{node.label}</strong> <span>{node.says}</span>
            </button>
          );
        })}
      </div>
    </>
  );
}
