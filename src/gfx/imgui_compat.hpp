// Every difference between Dear ImGui versions (1.86 of Debian 12 and later), in one place.
#pragma once
#include <cstdint>
#include <imgui.h>

namespace gfx::compat {

inline void push_font(ImFont* font, float size) { // before 1.92 an ImFont has one size
#if IMGUI_VERSION_NUM >= 19200
    ImGui::PushFont(font, size);
#else
    (void)size;
    ImGui::PushFont(font);
#endif
}
inline void polyline(ImDrawList& d, const ImVec2* p, int n, ImU32 c, float w, bool closed = false) {
    const ImDrawFlags f = closed ? ImDrawFlags_Closed : ImDrawFlags_None;
#if IMGUI_VERSION_NUM >= 19280
    d.AddPolyline(p, n, c, w, f);
#else
    d.AddPolyline(p, n, c, f, w);
#endif
}
inline void rect(ImDrawList& d, ImVec2 a, ImVec2 b, ImU32 c, float radius, float w) {
#if IMGUI_VERSION_NUM >= 19280
    d.AddRect(a, b, c, radius, w, ImDrawFlags_None);
#else
    d.AddRect(a, b, c, radius, ImDrawFlags_None, w);
#endif
}
inline void mouse_pos(ImGuiIO& io, float x, float y) { // tests and shots only
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(x, y);
#else
    io.MousePos = ImVec2(x, y);
#endif
}
inline void mouse_button(ImGuiIO& io, int button, bool down) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseButtonEvent(button, down);
#else
    io.MouseDown[button] = down;
#endif
}
inline void mouse_wheel(ImGuiIO& io, float y) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseWheelEvent(0, y);
#else
    io.MouseWheel += y;
#endif
}
inline ImTextureID texture(unsigned gl_name) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how the GL backend takes names
    return (ImTextureID)(std::intptr_t)gl_name; // a cast that works for void* and for ImU64
}

// Fonts. Before 1.92 the atlas is built by us and its pixels must be uploaded after each build; a
// newer backend does both by itself, and font_pixels() says no.
inline bool font_pixels(unsigned char*& rgba, int& width, int& height) {
#if IMGUI_VERSION_NUM >= 19200
    (void)rgba, (void)width, (void)height;
    return false;
#else
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&rgba, &width, &height);
    return true;
#endif
}
// The texture that the backend made for the fonts; 0 where it looks after it alone.
inline unsigned font_texture() {
#if IMGUI_VERSION_NUM >= 19200
    return 0;
#else
    return static_cast<unsigned>((std::intptr_t)ImGui::GetIO().Fonts->TexID);
#endif
}
// After an upload: frees our copy and names the texture again, also in the frame drawn meanwhile
// (building the atlas makes ImGui forget the name).
inline void fonts_uploaded(unsigned gl_name, ImDrawData& frame) {
#if IMGUI_VERSION_NUM >= 19200
    (void)gl_name, (void)frame;
#else
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.ClearTexData();
    atlas.SetTexID(texture(gl_name));
    for (int list = 0; list < frame.CmdListsCount; ++list)
        for (ImDrawCmd& command : frame.CmdLists[list]->CmdBuffer)
            if (command.TextureId == ImTextureID{}) command.TextureId = atlas.TexID;
#endif
}

} // namespace gfx::compat
