// The learner's file: what is written is read back, also after a kill; whatever is wrong with the
// file or the disk, nothing is deleted and the learner can go on with one sentence to read.
#include "study/store.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using study::Store;

class StoreTest : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "noci-store-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        root_ = name;
        folder_ = (root_ / "profile").string();
        file_ = fs::path(folder_) / "noci.db";
    }
    void TearDown() override { fs::remove_all(root_); }

    static std::string bytes(const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream all;
        all << in.rdbuf();
        return all.str();
    }
    void write(const fs::path& path, const std::string& text) {
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }
    // Runs SQL on the file directly, as another program would.
    void sql(const char* text) {
        sqlite3* db = nullptr;
        ASSERT_EQ(sqlite3_open(file_.c_str(), &db), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(db, text, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(db);
        sqlite3_close(db);
    }
    // A store that only lives in memory: it works, says so in one sentence, and keeps nothing.
    static void expect_memory_only(Store& store) {
        EXPECT_NE(store.problem().find("can't be kept because"), std::string::npos)
            << store.problem();
        EXPECT_EQ(store.problem().find('\n'), std::string::npos);
        EXPECT_FALSE(store.keeps());
        EXPECT_FALSE(store.put("theme", "paper"));
        EXPECT_EQ(store.get("theme"), "paper");
        EXPECT_FALSE(store.put_all({{"theme", "night"}, {"last_lesson", "gate-control"}}));
        EXPECT_EQ(store.get("theme"), "night");
        EXPECT_EQ(store.get("last_lesson"), "gate-control");
    }

    fs::path root_, file_;
    std::string folder_;
};

TEST_F(StoreTest, KeepsWhatWasPut) {
    const std::string odd = "high \"contrast\"; DROP TABLE setting; é\n\tx";
    {
        Store store = Store::open(folder_);
        EXPECT_EQ(store.problem(), "");
        EXPECT_EQ(store.get("theme", "night"), "night");
        EXPECT_TRUE(store.put("theme", "paper"));
        EXPECT_TRUE(store.put("theme", odd));
        EXPECT_TRUE(store.put("empty", ""));
        EXPECT_TRUE(store.put_all({}));
        EXPECT_TRUE(store.keeps());
    }
    const Store store = Store::open(folder_);
    EXPECT_EQ(store.problem(), "");
    EXPECT_EQ(store.get("theme"), odd);
    EXPECT_EQ(store.get("empty", "x"), "");
    EXPECT_EQ(store.get("other", "-"), "-");
}

TEST_F(StoreTest, KeepsManyAtOnce) {
    EXPECT_TRUE(Store::open(folder_).put_all({{"theme", "paper"}, {"speed", "2"}}));
    EXPECT_TRUE(Store::open(folder_).put_all({{"theme", "night"}, {"text_percent", "150"}}));
    const Store store = Store::open(folder_);
    EXPECT_EQ(store.get("theme"), "night");
    EXPECT_EQ(store.get("speed"), "2");
    EXPECT_EQ(store.get("text_percent"), "150");
}

TEST_F(StoreTest, AStoreCanBeMoved) {
    Store store;
    EXPECT_FALSE(store.put("theme", "paper"));
    store = Store::open(folder_);
    EXPECT_EQ(store.get("theme"), "");
    EXPECT_TRUE(store.put("theme", "night"));
    Store moved = std::move(store);
    EXPECT_TRUE(moved.put("theme", "paper"));
    EXPECT_EQ(Store::open(folder_).get("theme"), "paper"); // a second window sees it too
}

TEST_F(StoreTest, NoFolderKeepsNothingAndIsNoProblem) {
    Store store = Store::open("");
    EXPECT_EQ(store.problem(), "");
    EXPECT_FALSE(store.put("theme", "paper"));
    EXPECT_EQ(store.get("theme"), "paper");
    EXPECT_FALSE(store.keeps());
}

// ── killed ──────────────────────────────────────────────────────────────────────────────────────
TEST_F(StoreTest, WhatWasWrittenSurvivesKill) {
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        Store store = Store::open(folder_);
        const bool safe =
            store.put("theme", "paper") && store.put_all({{"place.gate-control", "2 4 L03.S1"}});
        const char answer = safe ? 'y' : 'n';
        if (::write(pipe_ends[1], &answer, 1) != 1) _exit(1);
        for (;;)
            pause(); // never closes its file
    }
    char answer = 0;
    ASSERT_EQ(read(pipe_ends[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    ASSERT_EQ(kill(child, SIGKILL), 0);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const Store store = Store::open(folder_);
    EXPECT_EQ(store.problem(), "");
    EXPECT_EQ(store.get("theme"), "paper");
    EXPECT_EQ(store.get("place.gate-control"), "2 4 L03.S1");
}

TEST_F(StoreTest, AKillInTheMiddleOfWritingLeavesAWholeTransaction) {
    for (int round = 0; round < 6; ++round) {
        int pipe_ends[2];
        ASSERT_EQ(pipe(pipe_ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            Store store = Store::open(folder_);
            for (int i = 1;; ++i) { // these three belong together
                const std::string n = std::to_string(i);
                store.put_all(
                    {{"step", n}, {"furthest", n}, {"lesson-" + std::to_string(i % 7), n}});
                if (i == 10 && ::write(pipe_ends[1], "y", 1) != 1) _exit(1);
            }
        }
        char answer = 0;
        ASSERT_EQ(read(pipe_ends[0], &answer, 1), 1); // it is in the middle of its writes
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        usleep(static_cast<useconds_t>(1501 * round));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const Store store = Store::open(folder_);
        ASSERT_EQ(store.problem(), "") << "round " << round;
        const std::string step = store.get("step");
        EXPECT_GE(std::atoi(step.c_str()), 10) << "round " << round;
        EXPECT_EQ(store.get("furthest"), step) << "round " << round;
        EXPECT_EQ(store.get("lesson-" + std::to_string(std::atoi(step.c_str()) % 7)), step)
            << "round " << round;
        fs::remove_all(folder_);
    }
}

// ── broken files are kept ───────────────────────────────────────────────────────────────────────
TEST_F(StoreTest, AGarbageFileIsSetAsideAndKept) {
    const std::string garbage(5000, 'x');
    write(file_, garbage);
    {
        Store store = Store::open(folder_);
        EXPECT_EQ(store.problem(), "The file with your progress could not be read. It was kept as "
                                   "noci.broken-1.db, and a new one was started.");
        EXPECT_TRUE(store.put("theme", "paper"));
        EXPECT_NE(store.problem(), "") << "saving must not hide the sentence";
    }
    EXPECT_EQ(bytes(fs::path(folder_) / "noci.broken-1.db"), garbage);
    EXPECT_EQ(Store::open(folder_).problem(), "");
    EXPECT_EQ(Store::open(folder_).get("theme"), "paper");

    write(file_, garbage + "again");
    EXPECT_NE(Store::open(folder_).problem().find("noci.broken-2.db"), std::string::npos);
    EXPECT_EQ(bytes(fs::path(folder_) / "noci.broken-1.db"), garbage);
    EXPECT_EQ(bytes(fs::path(folder_) / "noci.broken-2.db"), garbage + "again");
}

TEST_F(StoreTest, AFileDamagedInTheMiddleIsSetAside) {
    {
        Store store = Store::open(folder_);
        for (int i = 0; i < 300; ++i)
            store.put("key-" + std::to_string(i), std::string(100, 'v'));
    }
    std::string damaged = bytes(file_);
    ASSERT_GT(damaged.size(), 12000u);
    for (std::size_t i = 4096; i < damaged.size(); ++i)
        damaged[i] = static_cast<char>(i * 31);
    write(file_, damaged);
    Store store = Store::open(folder_);
    EXPECT_NE(store.problem().find("noci.broken-1.db"), std::string::npos) << store.problem();
    EXPECT_TRUE(store.put("theme", "paper"));
    EXPECT_EQ(bytes(fs::path(folder_) / "noci.broken-1.db"), damaged);
}

TEST_F(StoreTest, ATruncatedFileIsSetAside) {
    {
        Store store = Store::open(folder_);
        for (int i = 0; i < 300; ++i)
            store.put("key-" + std::to_string(i), std::string(100, 'v'));
    }
    const std::string whole = bytes(file_);
    write(file_, whole.substr(0, whole.size() / 2));
    EXPECT_NE(Store::open(folder_).problem().find("noci.broken-1.db"), std::string::npos);
}

TEST_F(StoreTest, AnotherProgramsDatabaseIsSetAside) {
    fs::create_directories(folder_);
    sql("CREATE TABLE photos(name TEXT); INSERT INTO photos VALUES('cat');");
    EXPECT_NE(Store::open(folder_).problem().find("noci.broken-1.db"), std::string::npos);
    EXPECT_NE(bytes(fs::path(folder_) / "noci.broken-1.db").find("photos"), std::string::npos);
}

TEST_F(StoreTest, AFileWithoutItsTableIsSetAside) {
    Store::open(folder_).put("theme", "paper");
    sql("ALTER TABLE setting RENAME TO lost;");
    Store store = Store::open(folder_);
    EXPECT_NE(store.problem().find("noci.broken-1.db"), std::string::npos);
    EXPECT_EQ(store.get("theme"), "") << "nothing half-read is left";
    EXPECT_TRUE(store.keeps());
}

TEST_F(StoreTest, AnEmptyFileIsANewOne) {
    write(file_, "");
    Store store = Store::open(folder_);
    EXPECT_EQ(store.problem(), "");
    EXPECT_TRUE(store.put("theme", "paper"));
}

// ── newer versions are only read ────────────────────────────────────────────────────────────────
TEST_F(StoreTest, ANewerFileIsReadAndLeftAsItIs) {
    Store::open(folder_).put("theme", "paper");
    sql("PRAGMA user_version = 2; CREATE TABLE cards(id TEXT);");
    const std::string before = bytes(file_);
    {
        Store store = Store::open(folder_);
        EXPECT_NE(store.problem().find("newer version"), std::string::npos) << store.problem();
        EXPECT_EQ(store.get("theme"), "paper");
        EXPECT_FALSE(store.put("theme", "night"));
        EXPECT_EQ(store.get("theme"), "night"); // for this session
    }
    EXPECT_EQ(bytes(file_), before);
}

TEST_F(StoreTest, ANewerFileWithOtherTablesIsLeftAsItIs) {
    Store::open(folder_).put("theme", "paper");
    sql("PRAGMA user_version = 9; DROP TABLE setting; CREATE TABLE learner(x);");
    const std::string before = bytes(file_);
    Store store = Store::open(folder_);
    EXPECT_NE(store.problem().find("can't show it"), std::string::npos) << store.problem();
    EXPECT_FALSE(store.put("theme", "night"));
    EXPECT_EQ(bytes(file_), before);
    EXPECT_FALSE(fs::exists(fs::path(folder_) / "noci.broken-1.db"));
}

// ── folders and disks that do not let us ────────────────────────────────────────────────────────
TEST_F(StoreTest, AFolderUnderAFileWorksInMemory) {
    write(root_ / "file", "not a folder");
    Store store = Store::open((root_ / "file" / "profile").string());
    expect_memory_only(store);
}

TEST_F(StoreTest, AFolderThatNobodyMayWriteWorksInMemory) {
    Store store = Store::open("/proc/noci-profile"); // not even root may
    expect_memory_only(store);
    Store in_proc = Store::open("/proc"); // a folder that is there, but takes no file
    expect_memory_only(in_proc);
}

TEST_F(StoreTest, AFolderInPlaceOfTheFileWorksInMemory) {
    fs::create_directories(file_);
    Store store = Store::open(folder_);
    expect_memory_only(store);
    EXPECT_TRUE(fs::is_directory(file_));
}

// In a child process: no file may grow beyond `bytes` while `work` runs. Returns its exit code.
int with_file_limit(rlim_t bytes, int (*work)(const std::string&, void (*lift)()),
                    const std::string& folder) {
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(work(folder, [] {
            rlimit all{};
            getrlimit(RLIMIT_FSIZE, &all);
            all.rlim_cur = all.rlim_max;
            setrlimit(RLIMIT_FSIZE, &all);
        }));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000;
}

TEST_F(StoreTest, AFullDiskWhenSavingIsSaidAndTriedAgain) {
    Store::open(folder_).put("theme", "night");
    const int code = with_file_limit(
        40000,
        [](const std::string& folder, void (*lift)()) {
            Store store = Store::open(folder);
            if (store.problem() != "") return 1;
            if (store.put("big", std::string(200000, 'b'))) return 2;
            if (store.problem().find("could not be saved") == std::string::npos) return 3;
            if (store.get("big").size() != 200000) return 4; // still there for this session
            if (store.keeps()) return 5;
            if (store.put("theme", "paper")) return 6; // the big one is in its way, and is not lost
            lift();
            if (!store.put("theme", "paper")) return 7;
            return store.problem() == "" && store.keeps() ? 0 : 8;
        },
        folder_);
    EXPECT_EQ(code, 0);
    const Store store = Store::open(folder_);
    EXPECT_EQ(store.problem(), "");
    EXPECT_EQ(store.get("theme"), "paper");
    EXPECT_EQ(store.get("big").size(), 200000u);
}

TEST_F(StoreTest, AFullDiskWhenOpeningWorksInMemoryAndHealsLater) {
    const int code = with_file_limit(
        100,
        [](const std::string& folder, void (*)()) {
            Store store = Store::open(folder);
            if (store.problem().find("can't be kept") == std::string::npos) return 1;
            if (store.put("theme", "paper")) return 2;
            return store.get("theme") == "paper" ? 0 : 3;
        },
        folder_);
    EXPECT_EQ(code, 0);
    Store store = Store::open(folder_); // there is room again
    EXPECT_EQ(store.problem(), "");
    EXPECT_TRUE(store.put("theme", "paper"));
}

TEST_F(StoreTest, TheSecondWindowIsPatientWithTheFirst) {
    Store first = Store::open(folder_), second = Store::open(folder_);
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(first.put("a", std::to_string(i))) << first.problem();
        EXPECT_TRUE(second.put("b", std::to_string(i))) << second.problem();
    }
    const Store third = Store::open(folder_);
    EXPECT_EQ(third.get("a"), "19");
    EXPECT_EQ(third.get("b"), "19");
}

} // namespace
