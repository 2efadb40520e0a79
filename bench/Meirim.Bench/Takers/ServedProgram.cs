using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Meirim.Web;

namespace Meirim.Bench.Takers;

/// <summary>The real program in a process of its own, to be killed (SIGKILL) and started again.</summary>
public sealed class ServedProgram(string connection, string folder) : IDisposable
{
    private Process? _process;

    /// <summary>Serves at a free port of this machine; the address answers when this returns.</summary>
    public async Task<Uri> Start()
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        _process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(MeirimApp).Assembly.Location, "serve", "--data-folder", folder, "--database", connection, "--urls", address.OriginalString])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        for (int i = 0; ; i++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/en/sign-in", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return address;
            }
            catch (HttpRequestException) when (i < 600)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
