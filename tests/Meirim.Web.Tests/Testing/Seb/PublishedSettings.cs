namespace Meirim.Web.Tests.Testing.Seb;

/// <summary>
/// Settings as Safe Exam Browser 2.1.4 for macOS saved them, with the Config Key that it showed (published with Moodle): names and
/// values only, from which the property list is put together.
/// </summary>
internal static class PublishedSettings
{
    public const string Key = "4fa9af8ec8759eb7c680752ef4ee5eaf1a860628608fccae2715d519849f9292";

    private const string Proxy = "org_safeexambrowser_SEB_";

    private const string Yes = """
        allowPreferencesWindow allowQuit allowUserSwitching allowedDisplayBuiltin browserURLSalt browserWindowAllowReload createNewDesktop detectStoppedProcess
        downloadAndOpenSebConfig enableAltTab enableAppSwitcherCheck enableEsc enableF1 enableF10 enableF11 enableF12 enableF2 enableF3 enableF4 enableF5 enableF6
        enableF7 enableF8 enableF9 enableJavaScript enableLogging enablePlugIns enablePrivateClipboard enableRightMouse enableSebBrowser enableZoomPage enableZoomText
        examSessionClearSessionCookies forceAppFolderInstall hookKeys ignoreExitKeys mobileAllowInlineMediaPlayback mobileEnableASAM mobilePreventAutoLock
        mobileSupportedFormFactorsCompact mobileSupportedFormFactorsNonTelephonyCompact mobileSupportedFormFactorsRegular
        mobileSupportedScreenOrientationsCompactLandscapeLeft mobileSupportedScreenOrientationsCompactLandscapeRight mobileSupportedScreenOrientationsCompactPortrait
        mobileSupportedScreenOrientationsRegularLandscapeLeft mobileSupportedScreenOrientationsRegularLandscapeRight mobileSupportedScreenOrientationsRegularPortrait
        mobileSupportedScreenOrientationsRegularPortraitUpsideDown monitorProcesses newBrowserWindowAllowReload newBrowserWindowNavigation quitURLConfirm
        restartExamPasswordProtected sendBrowserExamKey showBackToStartButton showMenuBar showQuitButton showReloadButton showTaskBar showTime urlFilterRegex
        """;

    private const string No = """
        URLFilterEnable URLFilterEnableContentFilter allowBrowsingBackForward allowDictation allowDictionaryLookup allowDisplayMirroring allowDownUploads
        allowFlashFullscreen allowPDFPlugIn allowScreenSharing allowSiri allowSpellCheck allowSwitchToApplications allowUserAppFolderInstall allowVideoCapture
        allowVirtualMachine allowWlan blockPopUpWindows browserMediaAutoplay browserScreenKeyboard configFileCreateIdentity configFileEncryptUsingIdentity
        downloadPDFFiles enableAltEsc enableAltF4 enableAltMouseWheel enableBrowserWindowToolbar enableCtrlEsc enableDrawingEditor enableJava enablePrintScreen
        enableStartMenu enableTouchExit examSessionReconfigureAllow hideBrowserWindowToolbar ignoreQuitPassword insideSebEnableChangeAPassword
        insideSebEnableEaseOfAccess insideSebEnableLockThisComputer insideSebEnableLogOff insideSebEnableNetworkConnectionSelector insideSebEnableShutDown
        insideSebEnableStartTaskManager insideSebEnableSwitchUser insideSebEnableVmWareClientShade killExplorerShell logSendingRequiresAdminPassword
        mobileAllowPictureInPictureMediaPlayback mobileAllowQRCodeConfig mobileAllowSingleAppMode mobileCompactAllowInlineMediaPlayback
        mobileEnableGuidedAccessLinkTransform mobileShowSettings mobileSupportedScreenOrientationsCompactPortraitUpsideDown newBrowserWindowByLinkBlockForeign
        newBrowserWindowByScriptBlockForeign newBrowserWindowShowReloadWarning openDownloads pinEmbeddedCertificates quitURLRestart removeBrowserProfile
        removeLocalStorage restartExamUseStartURL sebServerFallback showInputLanguage showNavigationButtons showReloadWarning showScanQRCodeButton
        startURLAllowDeepLink startURLAppendQueryParameter touchOptimized urlFilterTrustedContent
        """;

    private const string Whole = """
        URLFilterMessage=0 allowedDisplaysMaxNumber=1 allowiOSBetaVersionNumber=0 allowiOSVersionNumberMajor=9 allowiOSVersionNumberMinor=3 allowiOSVersionNumberPatch=5
        browserMessagingPingTime=120000 browserUserAgentMac=0 browserUserAgentWinDesktopMode=0 browserUserAgentWinTouchMode=0 browserUserAgentiOS=0 browserViewMode=0
        browserWindowShowURL=0 chooseFileToUploadPolicy=0 exitKey1=2 exitKey2=10 exitKey3=5 logLevel=4 mainBrowserWindowPositioning=1 minMacOSVersion=4
        mobileStatusBarAppearance=1 mobileStatusBarAppearanceExtended=1 newBrowserWindowByLinkPolicy=1 newBrowserWindowByLinkPositioning=2
        newBrowserWindowByScriptPolicy=2 newBrowserWindowShowURL=2 oskBehavior=2 proxySettingsPolicy=0 sebConfigPurpose=0 sebMode=0 sebServicePolicy=2 taskBarHeight=40 zoomMode=0
        """;

    private const string Text = """
        blacklistURLFilter=
        browserMessagingSocket=ws:\localhost:8706
        browserUserAgent=
        browserUserAgentMacCustom=
        browserUserAgentWinDesktopModeCustom=
        browserUserAgentWinTouchModeCustom=
        browserUserAgentWinTouchModeIPad=Mozilla/5.0 (iPad; CPU OS 11_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.0 Mobile/15E148 Safari/604.1
        browserUserAgentiOSCustom=
        downloadDirectoryOSX=/Users/andrewmadden/Downloads
        downloadDirectoryWin=Downloads
        examSessionReconfigureConfigURL=
        hashedAdminPassword=
        hashedQuitPassword=
        logDirectoryOSX=
        logDirectoryWin=
        mainBrowserWindowHeight=100%
        mainBrowserWindowWidth=100%
        newBrowserWindowByLinkHeight=100%
        newBrowserWindowByLinkWidth=1000
        originatorVersion=SEB_OSX_2.1.4_2B66
        quitURL=
        restartExamText=
        restartExamURL=
        sebServerURL=
        startURL=https://www.google.com
        whitelistURLFilter=
        """;

    private const string Empty = "URLFilterIgnoreList URLFilterRules additionalResources embeddedCertificates permittedProcesses prohibitedProcesses";

    public static byte[] File()
    {
        var proxies = Each("FTPPassive", n => $"<key>{Proxy}{n}</key><true/>")
            + Each("AutoConfigurationEnabled AutoDiscoveryEnabled ExcludeSimpleHostnames FTPEnable FTPRequiresPassword HTTPEnable HTTPRequiresPassword HTTPSEnable HTTPSRequiresPassword RTSPEnable RTSPRequiresPassword SOCKSEnable SOCKSRequiresPassword", n => $"<key>{Proxy}{n}</key><false/>")
            + Each("AutoConfigurationJavaScript AutoConfigurationURL FTPPassword FTPProxy FTPUsername HTTPPassword HTTPProxy HTTPSPassword HTTPSProxy HTTPSUsername HTTPUsername RTSPPassword RTSPProxy RTSPUsername SOCKSPassword SOCKSProxy SOCKSUsername", n => $"<key>{Proxy}{n}</key><string></string>")
            + Each("FTPPort=21 HTTPPort=80 HTTPSPort=443 RTSPPort=554 SOCKSPort=1080", n => $"<key>{Proxy}{n.Split('=')[0]}</key><integer>{n.Split('=')[1]}</integer>")
            + $"<key>{Proxy}ExceptionsList</key><array/>";
        return ConfigKeyTests.Plist(
            Each(Yes, n => $"<key>{n}</key><true/>") + Each(No, n => $"<key>{n}</key><false/>") + Each(Empty, n => $"<key>{n}</key><array/>")
            + Each(Whole, n => $"<key>{n.Split('=')[0]}</key><integer>{n.Split('=')[1]}</integer>")
            + string.Concat(Text.Split('\n').Select(l => l.Trim('\r').Split('=', 2)).Select(l => $"<key>{l[0]}</key><string>{l[1]}</string>"))
            + "<key>configKeySalt</key><data></data><key>examKeySalt</key><data>\n4iLONVAc1yKWLxbe6Vbf2vWYQO6zIRAobKgc3f25LH8=\n</data>"
            + $"<key>proxies</key><dict>{proxies}</dict>");
    }

    private static string Each(string names, Func<string, string> write) => string.Concat(names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(write));
}
