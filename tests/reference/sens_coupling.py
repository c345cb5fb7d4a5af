#!/usr/bin/env python3
"""Coupling of the slow sensitization state S to the dorsal-horn population model (OUR mapping):
gCP' = gCP (1 + alpha S), gIP' = gIP max(-0.2, 1 - S/S0).  Writes ref_sens_coupling.csv"""
import csv, os
import numpy as np
import gate_windup_crodelle as g
HERE = os.path.dirname(os.path.abspath(__file__)); AL, S0 = .255, 1.4
def pars(S): return dict(g.P0, gCP=.8*(1+AL*S), gIP=1.8*max(-.2, 1-S/S0))
if __name__ == '__main__':
    w = csv.writer(open(os.path.join(HERE, 'ref_sens_coupling.csv'), 'w', newline='')); w.writerow(['S', 'pinprick_area_C18', 'ratio', 'fP_touch40_steady', 'fP_rub40_during_C22_steady']); base = None
    for S in (0, .15, .3, .45, .6, .75, .9, 1.05, 1.2, 1.35, 1.5):
        p = pars(S); t, y = g.run(p, [(-1, -.5, 0)], [(.2, .41, 18.)], .6, dt=2e-4); a = np.trapz(y[1000:2500, 0], t[1000:2500]); base = base or a
        r = (S, a, a/base, g.steady(40, 1, p, g=0.)[0], g.steady(40, 22, p, g=0.)[0]); w.writerow([f'{v:.5g}' for v in r]); print('  '.join(f'{v:.4g}' for v in r))
