#!/usr/bin/env python3
"""Slow central sensitization / desensitization: OUR two-parameter-law calibrated to human psychophysics
(Klein 2004/2006, Pfau 2011), plus the modulators used by the app.  S = fractional gain increase of pinprick pain.
 induction  dS/dt = k f^p (Smax - S)  while C/Adelta fibers fire at f Hz
 decay      dS/dt = -S ln2 / T_half      (+ optional late component L, default off)
"""
import csv, os
import numpy as np
HERE = os.path.dirname(os.path.abspath(__file__)); rows = []
def rec(n, v): rows.append((n, f'{v:.6g}')); print(f'{n:66s} {v:.5g}')
Q = dict(Smax=1.5, k=2.19e-4, p=1.461, Th_het=4.9*3600., Th_hom=6.9*3600., kL=0., TL=14*86400.)
def simulate(trains, T, q=Q, Th=None, dt=1.0, S0=0., L0=0.):
    """trains: list of (start_s, dur_s, freq_Hz). Exact exponential update per step."""
    Th = Th or q['Th_het']; S, L = S0, L0; out = []
    edges = sorted({0., T} | {e for s, d, f in trains for e in (s, s+d)} | set(np.arange(0, T, dt)))
    for a, b in zip(edges[:-1], edges[1:]):
        f = sum(fr for s, d, fr in trains if s <= a < s+d); r = q['k']*f**q['p'] if f > 0 else 0.; dec = np.log(2)/Th
        tot = r + dec; inf = r*q['Smax']/tot; out.append((a, S, L)); h = b-a
        S1 = inf + (S-inf)*np.exp(-tot*h); L += h*(q['kL']*S - L/q['TL']); S = S1
    out.append((T, S, L)); return np.array(out)
if __name__ == '__main__':
    HFS = [(i*10., 1., 100.) for i in range(5)]; LFS = [(0., 1020., 1.)]
    o = simulate(HFS, 60., dt=.5); rec('HFS 5x1 s 100 Hz: S at 60 s (target 0.90: 190 % of control, Pfau 2011)', o[-1, 1])
    o = simulate(LFS, 1100., dt=5.); rec('LFS 1 Hz 17 min: S at end (target 0.30: Klein 2004)', o[-1, 1])
    for f in (.1, .33, .5, 1., 2., 5., 10., 20.): o = simulate([(0., 300., f)], 300., dt=5.); rec(f'5 min at {f} Hz: S', o[-1, 1])
    o = simulate(HFS, 72*3600., dt=600.); t, S = o[:, 0]/3600, o[:, 1]; s1 = S[np.searchsorted(t, .1)]
    for h in (1, 3, 4.9, 10, 24, 48): rec(f'heterotopic S at {h} h / S at 0.1 h', S[np.searchsorted(t, h)]/s1)
    oh = simulate(HFS, 72*3600., Th=Q['Th_hom'], dt=600.); Sh = oh[:, 1]*.5
    rec('homotopic 1+S/2 right after HFS (target 1.45)', 1+Sh[np.searchsorted(t, .1)]); rec('homotopic residual at 48 h', Sh[np.searchsorted(t, 48)])
    # daily flare-ups: S accumulates if the next flare comes before recovery
    for n in (1, 2, 4): 
        o = simulate([(d*86400/n + i*10., 1., 100.) for d in range(7*n) for i in range(5)], 7*86400., dt=900.); rec(f'{n} flare(s)/day for 7 d: trough S before last flare', o[np.searchsorted(o[:, 0], 7*86400 - 86400/n)-1, 1])
    with open(os.path.join(HERE, 'ref_sens_slow.csv'), 'w', newline='') as f:
        w = csv.writer(f); w.writerow(['h', 'S_heterotopic', 'S_homotopic_half'])
        for i in range(0, len(t), 6): w.writerow([f'{t[i]:.3f}', f'{S[i]:.5f}', f'{Sh[min(i, len(Sh)-1)]:.5f}'])
    with open(os.path.join(HERE, 'ref_sens_slow_table.csv'), 'w', newline='') as f:
        w = csv.writer(f); w.writerow(['quantity', 'value']); w.writerows(rows)
