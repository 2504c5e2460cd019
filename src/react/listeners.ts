/** Those who want to know of changes, by topic: a change in one field wakes nobody who watches another. */
export function createListeners<Topic, News = never>() {
  const byTopic = new Map<Topic, Set<(news: News) => void>>();
  return {
    add(topic: Topic, listener: (news: News) => void): () => void {
      const listeners = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byTopic.get(topic) === listeners) byTopic.delete(topic);
      };
    },
    notify(topic: Topic, news?: News): void {
      for (const listener of byTopic.get(topic) ?? []) listener(news as News);
    },
  };
}
