using System.Buffers.Binary;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Tests.Organisations;

public sealed class PasswordHashTests
{
    [Fact]
    public void Hashing_is_slow_and_salted()
    {
        var hashes = new PasswordHashes();
        var (one, two) = (hashes.Hash("kRv9-mQpx-7Tbe"), hashes.Hash("kRv9-mQpx-7Tbe"));
        Assert.NotEqual(one, two);
        // Format 3 of ASP.NET Core Identity: marker, function, iterations.
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(one).AsSpan(5)) >= 210_000);
        Assert.True(hashes.Verify(one, "kRv9-mQpx-7Tbe"));
        Assert.False(hashes.Verify(one, "kRv9-mQpx-7Tbf"));
    }

    [Fact]
    public void Nobody_has_no_password()
    {
        var hashes = new PasswordHashes(10);
        Assert.False(hashes.Verify(null, ""));
        Assert.False(hashes.Verify(null, "x"));
    }
}
