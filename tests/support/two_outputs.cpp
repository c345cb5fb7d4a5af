// Preloaded (LD_PRELOAD) it makes a wide X screen look like two displays side by side: RandR tells
// of two outputs, each half of the root window. Xvfb, the X server of tests, has but one output.
// The file named by NOCI_TEST_OUTPUTS holds how many of them are plugged in: "1" or "2".
#include <X11/extensions/Xrandr.h>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace {

constexpr XID first_output = 0x7001, first_crtc = 0x7101, only_mode = 0x7201;

int plugged_in() {
    const char* file = std::getenv("NOCI_TEST_OUTPUTS");
    std::ifstream in(file != nullptr ? file : "");
    int count = 2;
    in >> count;
    return count == 1 ? 1 : 2;
}

// In one block, as Xlib makes them, so that Xlib's own functions free them.
template <class T> T* block(std::size_t more) {
    return static_cast<T*>(std::calloc(1, sizeof(T) + more));
}

XRRScreenResources* resources(Display* display) {
    const int count = plugged_in();
    struct Tail {
        RROutput outputs[2];
        RRCrtc crtcs[2];
        XRRModeInfo mode;
        char name[16];
    };
    auto* r = block<XRRScreenResources>(sizeof(Tail));
    auto* tail = reinterpret_cast<Tail*>(r + 1);
    r->noutput = r->ncrtc = count;
    r->nmode = 1;
    r->outputs = tail->outputs, r->crtcs = tail->crtcs, r->modes = &tail->mode;
    for (int i = 0; i < 2; ++i) {
        tail->outputs[i] = first_output + static_cast<XID>(i);
        tail->crtcs[i] = first_crtc + static_cast<XID>(i);
    }
    std::strcpy(tail->name, "half");
    tail->mode.id = only_mode;
    tail->mode.width = static_cast<unsigned>(DisplayWidth(display, DefaultScreen(display))) / 2;
    tail->mode.height = static_cast<unsigned>(DisplayHeight(display, DefaultScreen(display)));
    tail->mode.dotClock = 60'000'000, tail->mode.hTotal = 1000, tail->mode.vTotal = 1000; // 60 Hz
    tail->mode.name = tail->name, tail->mode.nameLength = 4;
    return r;
}

} // namespace

extern "C" {

XRRScreenResources* XRRGetScreenResources(Display* display, Window) {
    return resources(display);
}
XRRScreenResources* XRRGetScreenResourcesCurrent(Display* display, Window) {
    return resources(display);
}

XRROutputInfo* XRRGetOutputInfo(Display*, XRRScreenResources*, RROutput output) {
    struct Tail {
        RRCrtc crtc;
        RRMode mode;
        char name[16];
    };
    auto* info = block<XRROutputInfo>(sizeof(Tail));
    auto* tail = reinterpret_cast<Tail*>(info + 1);
    const int i = static_cast<int>(output - first_output);
    tail->crtc = first_crtc + static_cast<XID>(i);
    tail->mode = only_mode;
    std::strcpy(tail->name, i == 0 ? "left" : "right");
    info->crtc = tail->crtc;
    info->name = tail->name, info->nameLen = static_cast<int>(std::strlen(tail->name));
    info->mm_width = 300, info->mm_height = 200;
    info->connection = i < plugged_in() ? RR_Connected : RR_Disconnected;
    info->ncrtc = info->nmode = info->npreferred = 1;
    info->crtcs = &tail->crtc, info->modes = &tail->mode;
    return info;
}

XRRCrtcInfo* XRRGetCrtcInfo(Display* display, XRRScreenResources*, RRCrtc crtc) {
    auto* info = block<XRRCrtcInfo>(sizeof(RROutput));
    auto* output = reinterpret_cast<RROutput*>(info + 1);
    const int i = static_cast<int>(crtc - first_crtc);
    *output = first_output + static_cast<XID>(i);
    info->width = static_cast<unsigned>(DisplayWidth(display, DefaultScreen(display))) / 2;
    info->height = static_cast<unsigned>(DisplayHeight(display, DefaultScreen(display)));
    info->x = i * static_cast<int>(info->width);
    info->mode = only_mode;
    info->rotation = info->rotations = RR_Rotate_0;
    info->noutput = info->npossible = 1;
    info->outputs = info->possible = output;
    return info;
}

RROutput XRRGetOutputPrimary(Display*, Window) {
    return first_output;
}
Atom* XRRListOutputProperties(Display*, RROutput, int* count) {
    *count = 0;
    return nullptr;
}
Status XRRSetCrtcConfig(Display*, XRRScreenResources*, RRCrtc, Time, int, int, RRMode, Rotation,
                        RROutput*, int) {
    return RRSetConfigFailed; // nothing here changes its mode
}

} // extern "C"
