#!/usr/bin/env python3
"""(A) Muscle fatigue, three-compartment controller 3CC-r (Xia & Frey-Law 2008; Frey-Law 2012; Looft 2018) - published.
(B) Pain-tension loop with switchable hypotheses - OUR transparent model, built on published measurements (see models.md)."""
import csv, os
import numpy as np
HERE = os.path.dirname(os.path.abspath(__file__)); rows = []
def rec(n, v): rows.append((n, f'{v:.6g}')); print(f'{n:86s} {v:.5g}')
# ---------------------------------------------------------------- (A)
FR = dict(general=(.00970, .00091), ankle=(.00589, .00058), knee=(.01500, .00149), trunk=(.00755, .00075), shoulder=(.01820, .00168), elbow=(.00912, .00094), grip=(.00980, .00064))
EMP = dict(general=(21.92, -1.98), ankle=(34.71, -2.06), knee=(19.38, -1.88), trunk=(22.69, -2.27), shoulder=(14.86, -1.83), elbow=(17.98, -2.21), grip=(33.55, -1.61))
def et_closed(TL, F, R): 
    z = 1 - R*(1-TL)/(F*TL); return np.inf if z <= 0 else -np.log(z)/R
def et_sim(TL, F, R, LD=10., LR=10., dt=.05, r=15.):
    MA, MR, MF, t = 0., 1., 0., 0.
    while t < 8000:
        if MA < TL: C = LD*(TL-MA) if MR > TL-MA else LD*MR
        else: C = LR*(TL-MA)
        Rr = R if TL > 0 else r*R
        MA, MR, MF = MA + dt*(C - F*MA), MR + dt*(-C + Rr*MF), MF + dt*(F*MA - Rr*MF); t += dt
        if t > 2 and MA + MR < TL: return t
    return np.inf
# ---------------------------------------------------------------- (B)
B = dict(a_occ=.57,      # activation (fraction MVC) at which muscle flow stops: 0.50-0.64 (Sadamoto 1983)
         P0=14., cP=280.,# intramuscular pressure = P0 + cP*a mmHg: 14 at rest, 28 at 5 % MVC (Sjogaard 1986)
         kap=1.,         # local compression multiplier (1 = whole-muscle data; >1 = local-contracture hypothesis, contested)
         kp=.40,         # mM lactate-equivalent / s per unit activation
         kw=1/180.,      # washout 1/s at resting flow
         xmax=60.,       # mM, glycolysis stops: production x (1 - x/xmax)
         bh=12., Kh=2.,  # functional hyperaemia: q = (1+bh x/(Kh+x)) * f_occ
         Kn=20., nn=3.,  # nociceptor half-activation (mM lactate-equivalent above rest), Hill slope
         smax=1., ts=900.,# peripheral sensitization (halves Kn at s=1), s
         ta=.5,          # motor response lag s
         G=.3,           # vicious-cycle reflex gain (fraction MVC per unit nociceptive drive)
         dl=.20, eta=.10,# pain adaptation: agonist x(1-dl N); antagonist + eta N   (dl: ~10 % loss at N=.5; Khan 2011 5 %, Salomoni 2016 9 %)
         rho=.05, cc=.02,# protective redistribution and co-contraction
         touch=0., gate=.6, relax=0.)  # massage/touch 0..1 x gate ; reflex inhibition 0..1
def hill(x, K, n): x = max(x, 0.); return x**n/(K**n + x**n)
def fx(y, t, p, mode, task, J):
    a, b, x, s = y                                    # agonist, antagonist/neighbour, metabolites above rest (mM), sensitization
    focc = max(0., 1 - a*p['kap']/p['a_occ']); q = (1 + p['bh']*x/(p['Kh']+x))*focc
    N = 1 - (1 - hill(x, p['Kn']/(1+s), p['nn']))*(1 - J(t))     # metabolite OR injury drive, 0..1
    Nc = N*(1 - p['gate']*p['touch'])                  # what reaches the cord/brain after the gate
    at = task(t); g = (1 - p['relax'])
    if mode == 'vicious':      A, Bb = at + p['G']*g*Nc, .2*at + p['G']*g*Nc
    elif mode == 'adaptation': A, Bb = at*(1 - p['dl']*Nc), .2*at + p['eta']*Nc
    elif mode == 'protect':    A, Bb = max(0., at - p['rho']*Nc*(at > .005)) + p['cc']*g*Nc, .2*at + (p['rho']*(at > .005) + p['cc']*g)*Nc
    else:                      A, Bb = at, .2*at
    A = min(1., max(0., A)); Bb = min(1., max(0., Bb))
    return np.array([(A-a)/p['ta'], (Bb-b)/p['ta'], p['kp']*a*(1 - x/p['xmax']) - p['kw']*q*x, (p['smax']*N - s)/p['ts']]), q, N, Nc
def run(mode, T=3600., dt=.05, task=lambda t: .03, J=lambda t: 0., every=20, y0=(.03, .006, .3, 0.), sched=None, **kw):
    p = dict(B, **kw); y = np.array(y0, float); out = []
    for i in range(int(T/dt)+1):
        t = i*dt; pp = dict(p, **sched(t)) if sched else p
        k1, q, N, Nc = fx(y, t, pp, mode, task, J)
        if i % every == 0: out.append((t, *y, q, N, 10*Nc, pp['P0'] + pp['cP']*pp['kap']*y[0]))
        k2 = fx(y + dt/2*k1, t + dt/2, pp, mode, task, J)[0]; y = np.maximum(y + dt*k2, 0.)
    return np.array(out)
if __name__ == '__main__':
    w = csv.writer(open(os.path.join(HERE, 'ref_fatigue_endurance.csv'), 'w', newline='')); w.writerow(['joint', 'TL', 'ET_closed_s', 'ET_sim_s', 'ET_empirical_s'])
    for j in FR:
        for TL in (.1, .2, .3, .4, .5, .6, .7, .8, .9):
            c = et_closed(TL, *FR[j]); s = et_sim(TL, *FR[j]) if j in ('general', 'trunk', 'shoulder') else np.nan
            w.writerow([j, TL, f'{c:.2f}', f'{s:.2f}', f'{EMP[j][0]*TL**EMP[j][1]:.2f}'])
            if j in ('general', 'trunk') and TL in (.2, .5, .8): rec(f'3CC {j} TL={TL}: endurance s closed form', c); rec(f'   simulated s', s)
    # static maps of the metabolic part
    w = csv.writer(open(os.path.join(HERE, 'ref_tension_static.csv'), 'w', newline='')); w.writerow(['a', 'kap', 'q_steady', 'x_steady_mM', 'N_steady'])
    for kap in (1., 2., 3.):
        for a in (.02, .05, .10, .20, .30, .40, .50):
            o = run('none', T=14400., dt=.5, every=10, task=lambda t: a, y0=(a, .2*a, .1, 0.), kap=kap, ts=1e9); z = o[-1]
            w.writerow([a, kap, f'{z[5]:.4f}', f'{z[3]:.4f}', f'{z[6]:.5f}'])
            if kap == 1: rec(f'static a={a}: perfusion q', z[5]); rec('   metabolites above rest mM (4 h)', z[3]); rec('   nociceptor drive N', z[6])
    # experiment 1: 60 s injury pulse (J=.8) at t=120 s, background 3 % MVC; what remains at 60 min?
    J = lambda t: .8 if 120 <= t < 180 else 0.
    tr = {}
    for mode in ('none', 'vicious', 'adaptation', 'protect'):
        o = run(mode, J=J); tr[mode] = o
        rec(f'pulse, {mode}: peak pain 0-10', o[:, 7].max()); rec('   activation during pulse', o[(o[:, 0] > 170) & (o[:, 0] < 180), 1].mean()); rec('   pain at 60 min', o[-1, 7])
    with open(os.path.join(HERE, 'ref_tension_pulse.csv'), 'w', newline='') as f:
        w = csv.writer(f); w.writerow(['t_s'] + [f'{m}_{k}' for m in tr for k in ('a', 'b', 'x', 'q', 'pain')])
        for i in range(0, 1500, 10): w.writerow([f'{tr["none"][i, 0]:.0f}'] + [f'{tr[m][i, c]:.5g}' for m in tr for c in (1, 2, 3, 5, 7)])
    # experiment 2: latching threshold of the vicious cycle: smallest G for which pain > 1/10 persists 60 min after a 5 min trigger
    J5 = lambda t: .8 if 120 <= t < 420 else 0.
    for kap in (1., 1.5, 2., 3.):
        lo, hi = 0., 2.
        if run('vicious', J=J5, G=hi, kap=kap, dt=.1, every=10)[-1, 7] < 1: rec(f'kap={kap}: no latch up to G=2', np.nan); continue
        for _ in range(12):
            m = .5*(lo+hi); lo, hi = (lo, m) if run('vicious', J=J5, G=m, kap=kap, dt=.1, every=10)[-1, 7] > 1 else (m, hi)
        rec(f'vicious cycle latch threshold G*, kap={kap}', hi)
    # experiment 3: latched state, then massage 10 min (touch=1, relax=.6) from 30 min; does it unlatch?
    sch = lambda on, rl: (lambda t: dict(touch=1., relax=rl) if on <= t < on+600 else {})
    for G, kap, rl in ((1.0, 1., .7), (.6, 1., .7), (.35, 2., .7), (.35, 2., .2)):
        o = run('vicious', J=J5, G=G, kap=kap, sched=sch(1800, rl), dt=.1, every=10); k = lambda t: o[np.searchsorted(o[:, 0], t), 7]
        rec(f'latched G={G} kap={kap} relax={rl}: pain before massage', k(1795)); rec('   during (t=39 min)', k(2340)); rec('   20 min after', k(3599))
    # experiment 4: hypertonic-saline-like noxious input (peak .5, rise 60 s, decay 240 s), MVC test
    Js = lambda t: 0. if t < 60 else .85*(1-np.exp(-(t-60)/60))*np.exp(-max(0., t-180)/240)
    for mode in ('vicious', 'adaptation', 'protect'):
        o = run(mode, T=1200., J=Js, task=lambda t: .10, y0=(.1, .02, 1., 0.)); i = o[:, 7].argmax()
        rec(f'saline, 10 % MVC task, {mode}: peak pain', o[i, 7]); rec('   agonist activation change %', 100*(o[i, 1]/.1-1)); rec('   antagonist change (fraction MVC)', o[i, 2]-.02); rec('   pain at 20 min', o[-1, 7])
        if mode == 'adaptation': rec('   relative MVC at N=.5', 1 - B['dl']*.5)
    with open(os.path.join(HERE, 'ref_tension_table.csv'), 'w', newline='') as f:
        w = csv.writer(f); w.writerow(['quantity', 'value']); w.writerows(rows)
