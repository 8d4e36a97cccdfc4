// What is put into every page before its own scripts: clocks that stop after the frame is on the screen, and counts of what could be left behind.

/** Runs in the page, so it uses nothing from outside itself. */
export function instruments() {
  /** Resolves once the next frame has been handed over: the task after the frame's own callbacks. */
  const afterFrame = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });

  /** Moments at which a chart was on the screen. */
  const charts = [];
  const chart = () => void afterFrame().then((time) => charts.push(time));

  // Our pictures fetch the context of their canvas whenever they paint, and only then.
  let awaited = null;
  const seen = new WeakSet();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function take(...parameters) {
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) {
      if (!seen.has(this)) chart();
      seen.add(this);
      const waiting = awaited;
      awaited = null;
      if (waiting) void afterFrame().then(waiting);
    }
    return Reflect.apply(getContext, this, parameters);
  };
  /** When the next picture of ours that is painted is on the screen. */
  const nextChart = () => new Promise((resolve) => { awaited = resolve; });

  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push({ value, startTime });
  }).observe({ type: 'layout-shift', buffered: true });

  /** The largest burst of shifts: less than a second between two, five seconds at most. */
  const cls = () => {
    let [most, sum, first, last] = [0, 0, -Infinity, -Infinity];
    for (const { value, startTime } of shifts) {
      if (startTime - last >= 1000 || startTime - first >= 5000) [sum, first] = [0, startTime];
      sum += value;
      last = startTime;
      most = Math.max(most, sum);
    }
    return most;
  };

  /** Elements of the page, those in shadow trees too. */
  const elements = (root = document) => [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? elements(shadowRoot) : 0), 0);

  const alive = { workers: 0, observers: 0 };
  const Plain = globalThis.Worker;
  const running = new WeakSet();
  globalThis.Worker = class Worker extends Plain {
    constructor(...parameters) {
      super(...parameters);
      running.add(this);
      alive.workers += 1;
    }

    terminate() {
      if (running.delete(this)) alive.workers -= 1;
      super.terminate();
    }
  };
  // An observer counts while it observes something and has not been collected itself.
  const gone = new FinalizationRegistry((state) => { if (state.observes) alive.observers -= 1; });
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const { prototype } = globalThis[name];
    const states = new WeakMap();
    const set = (observer, observes) => {
      let state = states.get(observer);
      if (!state) {
        states.set(observer, (state = { observes: false, targets: new WeakSet(), count: 0 }));
        gone.register(observer, state);
      }
      if (state.observes !== observes) alive.observers += observes ? 1 : -1;
      state.observes = observes;
      return state;
    };
    const { observe, unobserve, disconnect } = prototype;
    prototype.observe = function observing(target, ...more) {
      const state = set(this, true);
      if (!state.targets.has(target)) state.count += 1;
      state.targets.add(target);
      return Reflect.apply(observe, this, [target, ...more]);
    };
    prototype.disconnect = function stop() {
      const state = set(this, false);
      Object.assign(state, { targets: new WeakSet(), count: 0 });
      return Reflect.apply(disconnect, this, []);
    };
    if (unobserve) {
      prototype.unobserve = function leave(target) {
        const state = states.get(this);
        if (state?.targets.delete(target) && (state.count -= 1) === 0) set(this, false);
        return Reflect.apply(unobserve, this, [target]);
      };
    }
  }

  const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
  /** Does something between the two marks of a trace, without a command of the browser's tools among its tasks. */
  const between = async (work) => {
    await wait(100);
    performance.mark('bench:from');
    const result = await work();
    await wait(50);
    performance.mark('bench:to');
    await wait(50);
    return result;
  };

  globalThis.bench = { elements, afterFrame, between, wait, chart, charts, nextChart, cls, alive };
}
