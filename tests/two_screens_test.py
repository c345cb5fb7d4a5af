#!/usr/bin/env python3
"""Shows a client on two displays, as a therapist does: the story fills one, the notes lie on the
other, and they come and go with the second display.

    python3 tests/two_screens_test.py NOCI TWO_OUTPUTS [unittest options]

Runs noci on a virtual X server with one wide screen; TWO_OUTPUTS (tests/support/two_outputs.cpp) is
preloaded and tells noci that its halves are two displays. xdotool presses the keys. Where Xvfb or
xdotool is missing the tests are skipped with a sentence.
"""
import ctypes
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

NOCI = ""
TWO_OUTPUTS = ""
HALF, HEIGHT = 1280, 800
CLIENT, NOTES = "^Noci$", "^For the therapist$"
PATIENCE_S = 30
OUTPUT_CHANGE, CONNECTED, DISCONNECTED = 1, 0, 1  # RandR: RRNotify_OutputChange, RR_Connected …
RIGHT_OUTPUT, RIGHT_CRTC, ONLY_MODE = 0x7002, 0x7102, 0x7201  # of two_outputs.cpp


class OutputChange(ctypes.Structure):
    """XRROutputChangeNotifyEvent"""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("subtype", ctypes.c_int),
                ("output", ctypes.c_ulong), ("crtc", ctypes.c_ulong), ("mode", ctypes.c_ulong),
                ("rotation", ctypes.c_ushort), ("connection", ctypes.c_ushort),
                ("subpixel_order", ctypes.c_ushort), ("padding", ctypes.c_byte * 192)]


def missing():
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    return "" if pathlib.Path(TWO_OUTPUTS).is_file() else "no headers of Xrandr to build with"


class TwoScreens(unittest.TestCase):
    def setUp(self):
        if missing():
            self.skipTest(missing())
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)
        self.outputs = self.root / "outputs"
        self.outputs.write_text("2")
        self.start_server()
        self.env = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        self.env.update(DISPLAY=self.display, HOME=str(self.root), LIBGL_ALWAYS_SOFTWARE="1",
                        SDL_VIDEODRIVER="x11", MESA_SHADER_CACHE_DISABLE="true",
                        NOCI_TEST_OUTPUTS=str(self.outputs))
        self.env.pop("WAYLAND_DISPLAY", None)
        self.noci = None

    def start_server(self):
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0",
                                   f"{2 * HALF}x{HEIGHT}x24", "-nolisten", "tcp"],
                                  pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.addCleanup(self.stop, server)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            self.skipTest("Xvfb does not start here")
        self.display = ":" + number

    @staticmethod
    def stop(process):
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=PATIENCE_S)

    def open_app(self):
        words = [NOCI, "--size", "1000x700", "--profile", str(self.root / "profile"),
                 "--frame-count"]
        self.noci = subprocess.Popen(words, env={**self.env, "LD_PRELOAD": TWO_OUTPUTS}, text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                     cwd=self.root)
        self.addCleanup(self.stop, self.noci)
        self.addCleanup(self.noci.stdout.close)
        self.wait_for(lambda: self.windows(CLIENT), "the window opens")

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True,
                              check=False, timeout=PATIENCE_S)
        return done.stdout

    def windows(self, name):
        return self.xdotool("search", "--onlyvisible", "--name", name).split()

    # No window manager looks after the focus.
    def focus(self, name):
        self.wait_for(lambda: self.windows(name), f"the window {name} is there")
        self.xdotool("windowfocus", "--sync", self.windows(name)[0])

    def place(self, name):
        """x, y, width, height of a window; None when it is not there."""
        found = self.windows(name)
        if not found:
            return None
        text = self.xdotool("getwindowgeometry", "--shell", found[0])
        values = dict(re.findall(r"(\w+)=(-?\d+)", text))
        return tuple(int(values[k]) for k in ("X", "Y", "WIDTH", "HEIGHT")) if values else None

    def wait_for(self, what, words):
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if self.noci.poll() is not None:
                self.fail(f"noci ended before: {words}; {self.noci.stdout.read()}")
            if what():
                return
            time.sleep(0.05)
        self.fail(f"waited in vain: {words}; client {self.place(CLIENT)}, "
                  f"notes {self.place(NOTES)}")

    def press(self, key, window=CLIENT):
        self.focus(window)
        self.xdotool("key", key)

    # Full screen is a wish to a window manager, and there is none here: the display alone counts.
    def client_lies(self, left):
        place = self.place(CLIENT)
        return place is not None and left <= place[0] and place[0] + place[2] <= left + HALF

    def notes_lie_right(self):
        place = self.place(NOTES)
        return place is not None and place[0] >= HALF and place[0] + place[2] <= 2 * HALF

    def notes_lie_left(self):
        place = self.place(NOTES)
        return place is not None and place[0] >= 0 and place[0] + place[2] <= HALF

    def tell_of_outputs(self, count):
        """Plugs the right display in or pulls it out, and lets the X client know."""
        self.outputs.write_text(str(count))
        x11, xrandr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        base, error = ctypes.c_int(), ctypes.c_int()
        xrandr.XRRQueryExtension(display, ctypes.byref(base), ctypes.byref(error))
        event = OutputChange(type=base.value + 1, subtype=OUTPUT_CHANGE, output=RIGHT_OUTPUT,
                             crtc=RIGHT_CRTC, mode=ONLY_MODE, rotation=1,
                             connection=CONNECTED if count == 2 else DISCONNECTED)
        target = ctypes.c_ulong(int(self.windows(CLIENT)[0]))
        x11.XSendEvent(display, target, 0, ctypes.c_long(0), ctypes.byref(event))
        x11.XCloseDisplay(display)

    def show_client(self):
        self.open_app()
        self.press("F5")
        self.wait_for(lambda: self.client_lies(0), "the client's view is on the left display")
        self.wait_for(self.notes_lie_right, "the notes lie on the right display")

    def leave(self):
        self.press("Escape")
        self.wait_for(lambda: not self.windows(NOTES), "the notes close with the client's view")
        self.press("ctrl+q")
        self.assertEqual(self.noci.wait(timeout=PATIENCE_S), 0)
        counted = re.search(r"frames (\d+) notes (\d+)", self.noci.stdout.read())
        self.assertIsNotNone(counted)
        return int(counted[1]), int(counted[2])

    def test_the_notes_lie_on_the_other_display(self):
        self.show_client()
        self.press("n")
        self.wait_for(lambda: not self.windows(NOTES), "N hides the notes")
        self.press("n")
        self.wait_for(self.notes_lie_right, "N shows them again")
        self.press("n", NOTES)
        self.wait_for(lambda: not self.windows(NOTES), "N in their own window hides them, too")
        self.leave()

    def test_the_screens_are_swapped(self):
        self.show_client()
        x, y, width, _ = self.place(NOTES)
        self.xdotool("mousemove", str(x + width - 150), str(y + 36), "click", "1")
        self.wait_for(lambda: self.client_lies(HALF), "the client's view goes to the right")
        self.wait_for(self.notes_lie_left, "the notes come to the left")
        self.press("Escape")
        self.wait_for(lambda: not self.windows(NOTES), "the notes close")
        self.wait_for(lambda: self.place(CLIENT)[0] < HALF, "the window comes home")
        self.press("F5")
        self.wait_for(lambda: self.client_lies(HALF), "the next client has the same screen")
        self.wait_for(self.notes_lie_left, "and the therapist, too")
        self.leave()

    def test_a_display_is_pulled_out_and_plugged_in(self):
        self.show_client()
        self.tell_of_outputs(1)
        self.wait_for(lambda: not self.windows(NOTES), "the notes leave with their display")
        self.assertTrue(self.client_lies(0))
        self.tell_of_outputs(2)
        self.wait_for(self.notes_lie_right, "they come back with it")
        self.leave()

    def test_a_still_screen_draws_nothing(self):
        self.show_client()  # the list of stories: nothing moves
        time.sleep(3)
        client, notes = self.leave()
        self.assertGreater(notes, 0)
        self.assertLess(notes, 30, "at 60 frames a second it would be 180")
        self.assertLess(client, 120)


if __name__ == "__main__":
    NOCI, TWO_OUTPUTS = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:3])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
