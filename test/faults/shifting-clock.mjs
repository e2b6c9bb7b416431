/** Loaded into a program of the stand: SIGUSR2 moves the clock of its process, as a host whose clock jumps. */
const RealDate = globalThis.Date;
const JUMPS = [300_000, -300_000, 3_600_000, -3_600_000, 0];
let shift = 0;
let jumps = 0;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};

process.on('SIGUSR2', () => {
  shift = JUMPS[jumps % JUMPS.length];
  jumps += 1;
});
