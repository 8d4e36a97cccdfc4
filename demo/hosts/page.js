// The instruments of a host page, for its reader and for the tests: where was computed, what was said or refused, what is still held.
(function () {
  var seen = self.chisoHost = { projected: [], said: [], refused: [], workers: 0, urls: 0 };

  /** Fills the sentences of the note; a page in a frame has its numbers told by the page around it. */
  function show() {
    var last = seen.projected[seen.projected.length - 1];
    var facts = { workers: seen.workers, urls: seen.urls, reports: seen.refused.length };
    if (last) {
      facts.where = last.mode + ', ' + last.cause;
      facts.ms = Math.round(seen.projected[0].at);
    }
    fill(facts);
    if (parent !== self && last) parent.postMessage({ chisoSeen: facts }, '*');
  }
  function fill(facts) {
    [].forEach.call(document.querySelectorAll('[data-seen]'), function (place) {
      place.textContent = place.getAttribute('data-seen').replace(/\{(\w+)\}/g, function (_, name) { return name in facts ? facts[name] : '\u2026'; });
    });
  }
  addEventListener('load', show);

  // Where was computed, and when the first result came, in milliseconds since the page began.
  document.addEventListener('chiso-project', function (event) {
    seen.projected.push({ mode: event.detail.mode, cause: event.detail.cause, at: performance.now() });
    setTimeout(show, 50);
  });
  // The lines of a projection are its page's to choose.
  document.addEventListener('chiso-load', function (event) {
    if (event.target.localName !== 'chiso-projection' || event.target.scenarios.length > 0) return;
    var spread = function (low, mode, high) { return { low: low, mode: mode, high: high, shape: 'triangular' }; };
    event.target.scenarios = [{ id: 'a', name: '', assumption: { kind: 'ratio', numerator: spread(30, 37.5, 45), denominator: spread(8, 9, 10) } }];
  });
  addEventListener('message', function (event) {
    if (event.data && event.data.chisoSeen) fill(event.data.chisoSeen);
  });

  // What is said on the console or thrown, and what the browser reports about the policy.
  ['warn', 'error'].forEach(function (name) {
    var real = console[name];
    console[name] = function () {
      seen.said.push(name + ': ' + [].slice.call(arguments).join(' '));
      return real.apply(console, arguments);
    };
  });
  addEventListener('error', function (event) { if (event.message) seen.said.push('exception: ' + event.message); });
  addEventListener('unhandledrejection', function (event) { seen.said.push('rejection: ' + event.reason); });
  document.addEventListener('securitypolicyviolation', function (event) { seen.refused.push(event.effectiveDirective + ' ' + event.blockedURI); });

  // What is held: workers that have not been ended, addresses of blobs that have not been given back.
  var RealWorker = self.Worker;
  if (RealWorker) {
    self.Worker = function (url, options) {
      var worker = options === undefined ? new RealWorker(url) : new RealWorker(url, options);
      var terminate = worker.terminate;
      var alive = true;
      seen.workers += 1;
      worker.terminate = function () {
        if (alive) seen.workers -= 1;
        alive = false;
        terminate.call(worker);
      };
      return worker;
    };
  }
  var create = URL.createObjectURL;
  var revoke = URL.revokeObjectURL;
  URL.createObjectURL = function (object) { seen.urls += 1; return create.call(URL, object); };
  URL.revokeObjectURL = function (url) { seen.urls -= 1; return revoke.call(URL, url); };
})();
