#!/usr/bin/env python3
"""Wind-up in a wide-dynamic-range neuron (Aguiar, Sousa & Lima 2010, ModelDB 128559).
Own re-implementation of the published equations as an unbranched 16-compartment chain per cell
(dendrite 5 - soma 3 - hillock 3 - axon 5), WDR + C-fiber interneuron, implicit Euler.
Deterministic variant for checking: no noise, synaptic delays at the 20 mid-point normal quantiles.
usage: windup_wdr.py [period_ms=1000] [n_stim=8] [dt_ms=0.0125] [nmda=1] [gaba=1] [caan=1] [cal=1] [nk1=1] [clamp=0]
clamp=1 replaces the interneuron cell by a fixed 7-spike volley (recommended check: insensitive to dt).
"""
import sys, os, csv, time
import numpy as np
from scipy.linalg.lapack import dgtsv
from scipy.stats import norm
HERE = os.path.dirname(os.path.abspath(__file__))

CLAMP = (9., 15., 21., 30., 38., 46., 55.)        # ms, interneuron spike latencies used when clamp=1
Z = norm.ppf((np.arange(20) + .5) / 20)          # deterministic stand-in for Normal(0,1)
F, R, TC = 96480., 8.314, 36.0
FARAD = 96485.309

# ---- geometry: chain index 0..4 dendrite (4 = far end ... stored reversed), 5..7 soma, 8..10 hillock, 11..15 axon
L = np.r_[[100.] * 5, [20 / 3.] * 3, [1.] * 3, [200.] * 5]                 # um
D = np.r_[[4.] * 5, [20.] * 3, [2 - 1 / 6, 1.5, 1 + 1 / 6], [1.] * 5]      # um
AREA = np.pi * D * L * 1e-8                                               # cm2
RH = 150. * (L / 2 * 1e-4) / (np.pi * (D * 1e-4) ** 2 / 4)                # ohm, half-segment axial
GAX = 1e3 / (RH[:-1] + RH[1:])                                            # mS
N = 16
den, som, hil, axo = slice(0, 5), slice(5, 8), slice(8, 11), slice(11, 16)
SYN, SOM, HIL = 2, 6, 9                                                    # dendrite(0.5), soma(0.5), hillock(0.5)
EK = np.full(N, -77.); EK[den] = -70.; EK[som] = -70.
ENA, ECAN, ECL, EL, GL, CAO = 50., 0., -80., -65., 4.2e-2, 2.0             # mS/cm2 for GL


def trap(x, k): return np.where(np.abs(x / k) < 1e-6, k * (1 - x / k / 2), x / np.where(np.abs(x / k) < 1e-6, 1., np.expm1(x / k)))
def hh2(v):
    u = v + 55.
    am = .32 * trap(13 - u, 4.); bm = .28 * trap(u - 40, 5.)
    ah = .128 * np.exp((17 - u - 5) / 18); bh = 4 / (1 + np.exp((40 - u - 5) / 5))
    an = .032 * trap(15 - u, 5.); bn = .5 * np.exp((10 - u) / 40)
    return (am, bm), (ah, bh), (an, bn)
def nap(v):
    u = v + 55.
    am = .32 * trap(-2 + 13 - u, 4.); bm = .28 * trap(-2 + u - 40, 5.)
    ah = .128 * np.exp((-5 + 17 - u) / 18); bh = 4 / (1 + np.exp((-5 + 40 - u) / 5 * .5))
    return (am, bm), (ah, bh)
TCA = 3 ** ((TC - 22) / 10); TCL = 3 ** ((TC - 23.5) / 10)
def kca_inf(ca): c = (ca / 1e-3) ** 2; return c / (1 + c), np.maximum(1 / .03 / (1 + c) / TCA, .1)
def can_inf(ca): c = (ca / 5e-4) ** 2; return c / (1 + c), np.maximum(40. / (2e-3 * (1 + c)) / TCA, .1)
def cal_inf(v):
    a = 1.6 / (1 + np.exp(-.072 * (v - 5))); x = -(v - 1.31)
    b = .02 * np.where(np.abs(x / 5.36) < 1e-6, 5.36 + x / 2, x / np.where(np.abs(x) < 1e-9, 1., 1 - np.exp(-x / 5.36)))
    return 1 / (1 + np.exp((v + 10) / -10)), 1 / (a + b) / TCL
def ghk(v, ci):
    w = v * 1e-3 * 2 * F / (R * (TC + 273.16))
    e = np.where(np.abs(w) > 1e-4, w / np.where(np.abs(w) > 1e-4, np.expm1(w), 1.), 1 - w / 2)
    return -1e-3 * 2 * F * (CAO - ci * np.exp(w)) * e * 1e3               # -> uA/cm2 per (cm/s)
def mgb(v): return 1 / (1 + np.exp(-.062 * v) / 3.57)

def arr(d, s):
    x = np.zeros(N); x[den] = d; x[som] = s; return x
class Cell:
    def __init__(s, wdr, k):
        s.wdr = wdr
        s.gna = np.r_[[0.] * 5, [80.] * 3, [100.] * 8]; s.gk = np.r_[[0.] * 5, [20.] * 3, [40.] * 8]   # mS/cm2
        s.gkca = arr(1., .1) if wdr else arr(2., 2.)
        s.gcan = arr(.07, 0.) * k['caan'] if wdr else arr(0, 0)
        s.pcal = arr(3e-5 * k['cal'], 1e-4) if wdr else arr(0, 0)
        s.gnap = arr(0, .1) if wdr else arr(0, 0)
        s.tca = arr(2., 1.); s.tca[8:] = 1.
        v = np.full(N, -65.); s.v = v; s.ca = np.full(N, 50e-6)
        s.h = [a / (a + b) for a, b in hh2(v)]; s.p = [a / (a + b) for a, b in nap(v)]
        s.mk = kca_inf(s.ca)[0]; s.mc = can_inf(s.ca)[0]; s.ml = cal_inf(v)[0]
        s.syn = {}                                                        # name -> [A,B,trise,tdecay,factor]
    def addsyn(s, name, tr, td):
        tp = tr * td / (td - tr) * np.log(td / tr)
        s.syn[name] = [0., 0., tr, td, 1 / (np.exp(-tp / td) - np.exp(-tp / tr))]
    def hit(s, name, w): q = s.syn[name]; q[0] += w * q[4]; q[1] += w * q[4]
    def step(s, dt):
        v, ca = s.v, s.ca
        m, h, n = s.h
        gna = s.gna * m**3 * h + s.gnap * s.p[0] * s.p[1]
        gk = s.gk * n**4 + s.gkca * s.mk**3
        gc = s.gcan * s.mc**2
        G = gna + gk + gc + GL; RHS = gna * ENA + gk * EK + gc * ECAN + GL * EL
        ica = np.zeros(N)
        if s.wdr:
            i0 = s.pcal * s.ml**2 * ghk(v, ca); i1 = s.pcal * s.ml**2 * ghk(v + 1e-3, ca)
            g = (i1 - i0) / 1e-3; G = G + g; RHS = RHS + g * v - i0; ica += i0
        a = AREA[SYN]; vs = v[SYN]
        for nm, q in s.syn.items():
            gs = (q[1] - q[0]) * 1e-3 / a                                  # uS -> mS/cm2 at the synaptic segment
            if nm.startswith('nmda'):
                i0 = gs * mgb(vs) * vs; i1 = gs * mgb(vs + 1e-3) * (vs + 1e-3); g = (i1 - i0) / 1e-3
                G[SYN] += g; RHS[SYN] += g * vs - i0; ica[SYN] += .1 * i0
            elif nm.startswith('nk1'):
                G[SYN] += gs; ica[SYN] += .1 * gs * vs
            elif nm.startswith('gaba'):
                G[SYN] += gs; RHS[SYN] += gs * ECL
            else:
                G[SYN] += gs
        d = AREA * (1. / dt + G); d[:-1] += GAX * 1e0; d[1:] += GAX * 1e0
        b = AREA * (v / dt + RHS)
        _, _, _, x, _ = dgtsv(-GAX, d, -GAX, b)
        s.v = v = x
        for k, (al, be) in enumerate(hh2(v)): s.h[k] += (1 - np.exp(-dt * (al + be))) * (al / (al + be) - s.h[k])
        if s.wdr:
            for k, (al, be) in enumerate(nap(v)): s.p[k] += (1 - np.exp(-dt * (al + be))) * (al / (al + be) - s.p[k])
            i, t = cal_inf(v); s.ml += (1 - np.exp(-dt / t)) * (i - s.ml)
            i, t = can_inf(ca); s.mc += (1 - np.exp(-dt / t)) * (i - s.mc)
        i, t = kca_inf(ca); s.mk = (s.mk + dt * i / t) / (1 + dt / t)
        drive = np.maximum(-1e4 * ica * 1e-3 / (2 * FARAD * .1), 0.)        # ica uA/cm2 -> mA/cm2
        s.ca = (ca + dt * (drive + 50e-6 / s.tca)) / (1 + dt / s.tca)
        for q in s.syn.values(): q[0] *= np.exp(-dt / q[2]); q[1] *= np.exp(-dt / q[3])

def simulate(period=1000., n=8, dt=.0125, nmda=1., gaba=1., caan=1., cal=1., nk1=1., t0=1000., rec_dt=1.0, clamp=0):
    k = dict(caan=caan, cal=cal)
    W, I = Cell(True, k), Cell(False, k)
    for nm, tr, td in (('ampa_a', .1, 5.), ('nmda_a', 2., 100.), ('ampa_i', .1, 5.), ('nmda_i', 2., 100.), ('gaba_i', .1, 10.), ('nk1', 200., 3000.)): W.addsyn(nm, tr, td)
    for nm, tr, td in (('ampa', .1, 5.), ('nmda', 2., 100.), ('nk1', 100., 3000.)): I.addsyn(nm, tr, td)
    T = t0 + n * period + (1000. if period < 1000 else 0.)
    q = []
    for j in range(n):
        s = t0 + j * period
        for z in Z: q.append((s + 30 + 5 * z, 'A'))
        q.append((s, 'C'))
    q.sort(); qi = 0; rel = []                                            # rel: interneuron -> WDR releases
    sw, si, tr = [], [], []
    vi_old, vw_old = -65., -65.
    for stp in range(int(round(T / dt))):
        t = stp * dt
        while qi < len(q) and q[qi][0] <= t + dt / 2:
            if q[qi][1] == 'A': W.hit('ampa_a', 8e-4); W.hit('nmda_a', 1e-4 * nmda)
            elif clamp:
                W.hit('nk1', 1.5e-5 * nk1)
                for lat in CLAMP:
                    for z in Z: rel.append((q[qi][0] + lat + 200 + 20 * z, 'e')); rel.append((q[qi][0] + lat + 201 + 20 * z, 'i'))
                rel.sort()
            else: I.hit('ampa', 8e-3); I.hit('nmda', 4e-3 * nmda); I.hit('nk1', 2e-5 * nk1); W.hit('nk1', 1.5e-5 * nk1)
            qi += 1
        while rel and rel[0][0] <= t + dt / 2:
            kind = rel.pop(0)[1]
            if kind == 'e': W.hit('ampa_i', 2e-4); W.hit('nmda_i', 2e-4 * nmda)
            else: W.hit('gaba_i', 2e-4 * gaba)
        W.step(dt)
        if not clamp: I.step(dt)
        vi, vw = I.v[HIL], W.v[SOM]
        if vi_old < -30. <= vi:
            si.append(t + dt)
            for z in Z: rel.append((t + dt + 200 + 20 * z, 'e')); rel.append((t + dt + 201 + 20 * z, 'i'))
            rel.sort()
        if vw_old < -30. <= vw: sw.append(t + dt)
        vi_old, vw_old = vi, vw
        if stp % int(round(rec_dt / dt)) == 0: tr.append((t, vw, W.v[SYN], W.ca[SYN] * 1e6, W.mc[SYN]))
    sw, si = np.array(sw), np.array(si)
    cnt = [int(((sw >= t0 + j * period + 100) & (sw < t0 + j * period + min(period, 1000.) + (100 if period < 1000 else 0))).sum()) for j in range(n)]
    ad = [int(((sw >= t0 + j * period) & (sw < t0 + j * period + 100)).sum()) for j in range(n)]
    inn = [int(((si >= t0 + j * period) & (si < t0 + j * period + min(period, 1000.))).sum()) for j in range(n)]
    return cnt, ad, inn, sw, np.array(tr)

if __name__ == '__main__':
    kw = dict(a.split('=') for a in sys.argv[1:]); tag = kw.pop('tag', 'base')
    kw = {k: (int(v) if k in ('n', 'clamp') else float(v)) for k, v in kw.items()}
    t = time.time(); c, a, i, sp, tr = simulate(**kw)
    print('OWN', tag, kw, 'C-evoked', c, 'Adelta-evoked', a, 'interneuron', i, f'{time.time()-t:.0f}s', flush=True)
    if tag == 'base':
        with open(os.path.join(HERE, 'ref_windup_trace.csv'), 'w', newline='') as f:
            w = csv.writer(f); w.writerow(['t_ms', 'V_soma_mV', 'V_dend_mV', 'Ca_dend_nM', 'm_CAN'])
            for r in tr[900::20]: w.writerow([f'{r[0]:.2f}'] + [f'{x:.5g}' for x in r[1:]])
